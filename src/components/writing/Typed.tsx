import { isDay } from '../../announcement/day.ts';
import { answerTo, idOf } from '../../answers/answers.ts';
import type { Field } from '../../answers/fields.ts';
import { typedForm } from '../../answers/words.ts';
import { formatDay } from '../../french/day-words.ts';
import { PATHS } from '../../site.ts';
import type { Desk } from '../../writing/desk.ts';

interface Props {
  desk: Desk;
  field: Field;
  id: string;
  isWrong: boolean;
  give(typed: string): void;
}

/** Fields of a sentence, which are typed on several lines. */
const LONG = ['dateNote', 'troopDelta.quote', 'statedTotal.quote', 'locationNote', 'title', 'summary', 'source.title'];

/** What is typed for a field: while it is, the text stays as it is, right or wrong. */
export function Typed({ desk, field: { key, expected }, id, isWrong, give }: Props) {
  const { entry, site, shown } = desk;
  const value = answerTo(key, entry.answers);
  const form = typeof value === 'string' && isDay(value) ? formatDay(value) : typedForm(key, entry.answers);
  const isNone = value === null || (key === 'statedTotal.value' && entry.answers.draft.statedTotal === null);
  const text = shown.typed?.key === key ? shown.typed.text : isNone ? 'aucun' : form;
  const props = {
    id,
    value: text,
    autocomplete: 'off',
    'aria-invalid': isWrong,
    'aria-describedby': `${id}-aide ${id}-erreur`,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      desk.show({ typed: { key, text: currentTarget.value } });
      give(currentTarget.value);
    },
    onBlur: () => desk.shown.typed && desk.show({ typed: null }),
  };
  const announcers = [...new Set(site.content.announcements.map(({ data }) => data.announcer))];
  return (
    <>
      {LONG.includes(key) ? (
        <textarea rows={2} {...props} />
      ) : (
        <span class={key === 'slug' ? 'address' : ''}>
          {key === 'slug' && <span>/{PATHS.announcement(idOf(entry.answers).slice(0, 11)).slice(0, -1)}</span>}
          <input list={key === 'announcer' ? 'auteurs' : undefined} {...props} />
        </span>
      )}
      {key === 'announcer' && (
        <datalist id="auteurs">
          {announcers.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
      <small id={`${id}-aide`}>
        {key === 'slug'
          ? 'Elle ne changera plus, même si le titre change : quelques mots de a à z, joints par des traits.'
          : expected}
      </small>
    </>
  );
}
