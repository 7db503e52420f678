import { answers } from './answers.ts';
import { camps } from './camps.ts';
import { canvas } from './canvas.ts';
import { cypher } from './cypher.ts';
import { growth } from './growth.ts';
import { lanes } from './lanes.ts';
import { layout } from './layout.ts';
import { loading } from './loading.ts';
import { tasks } from './longest-task.ts';
import { memory } from './memory.ts';
import type { Part } from './part.ts';
import { serving } from './serving.ts';
import { viewer } from './viewer.ts';

/** All parts of the benchmark, in the order in which they run. */
export const PARTS: readonly Part[] = [layout, camps, canvas, viewer, lanes, tasks, memory, cypher, answers, serving, loading, growth];
