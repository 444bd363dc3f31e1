import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readAnnouncementFile, type AnnouncementRead } from '../check/announcement-file.ts';
import { type ContentFile } from '../check/source-text.ts';
import { remember } from '../check/content.ts';

/** From so many files on, another processor is worth its start. */
const MANY = 1500;

/** What a thread may keep, in megabytes: reading makes much that is soon thrown away. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/** Reads many files on all processors, so that `readContent` finds them read. */
export async function readInParallel(files: readonly ContentFile[]): Promise<void> {
  const threads = files.length < MANY ? 1 : availableParallelism();
  const share = Math.ceil(files.length / threads);
  const [own = [], ...shares] = Array.from({ length: threads }, (_, index) =>
    files.slice(index * share, (index + 1) * share),
  );
  const others = shares.map(readElsewhere);
  for (const file of own) remember(file, readAnnouncementFile(file));
  for (const [index, reads] of (await Promise.all(others)).entries())
    reads.forEach((read, at) => remember(shares[index]![at]!, read));
}

function readElsewhere(files: readonly ContentFile[]): Promise<AnnouncementRead[]> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: files, resourceLimits: LIMITS });
    worker.once('message', done);
    worker.once('error', fail);
  });
}

if (!isMainThread) parentPort?.postMessage((workerData as ContentFile[]).map(readAnnouncementFile));
