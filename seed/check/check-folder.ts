import { DatasetError } from '../problems/problem.ts';
import { readFolder } from '../read/folder.ts';
import type { Progress } from '../read/progress.ts';
import { checkDataset } from './check-dataset.ts';
import type { Dataset } from './dataset.ts';

/**
 * Reads and checks a dataset's folder; nothing is loaded.
 * @param progress is told where it is
 * @throws DatasetError with every problem at once
 */
export async function checkFolder(folder: string, progress?: Progress): Promise<Dataset> {
  const { files, problems, notices } = await readFolder(folder, progress);
  progress?.('checking the rows', 0);
  const checked = checkDataset(files);
  const all = [...problems, ...checked.problems];
  if (all.length > 0) throw new DatasetError(folder, all, notices);
  return { ...checked.dataset, notices: [...notices, ...checked.dataset.notices] };
}
