import { Fragment, options, type ComponentChildren, type VNode } from 'preact';
import { aloud } from '../../french/aloud.ts';
import { typeset } from '../../french/typesetting.ts';

/** From now on, whatever Preact draws is typeset as French, its numbers to be heard as one, but for what says `translate="no"`: the words of others, and of files. */
export function typesetAll(): void {
  const { vnode: others } = options;
  options.vnode = (node: VNode) => {
    const { type, props } = node as VNode<{ children?: ComponentChildren; translate?: boolean }>;
    const isText = typeof type === 'string' || type === Fragment;
    if (isText && props.translate !== false) props.children = typesetIn(props.children);
    others?.(node);
  };
}

function typesetIn(children: ComponentChildren): ComponentChildren {
  if (Array.isArray(children)) return children.map(typesetIn);
  return typeof children === 'string' ? aloud(typeset(children)) : children;
}
