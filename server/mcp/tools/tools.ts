import type { Tool } from '../call/tool.ts';
import { getActor, searchActors } from './actors.ts';
import { camps } from './camps.ts';
import { checkAnswer } from './check-answer.ts';
import { claimsOf } from './claims-of.ts';
import { compareWindows } from './compare-windows.ts';
import { graphInWindow } from './graph-in-window.ts';
import { historyOfTwo } from './history-of-two.ts';
import { paths } from './paths.ts';
import { readCypher } from './read-cypher.ts';

/** Every tool, in the order in which they are listed. */
export const TOOLS: readonly Tool[] = [
  ...[searchActors, getActor, graphInWindow, historyOfTwo, paths],
  ...[compareWindows, camps, claimsOf, readCypher, checkAnswer],
];
