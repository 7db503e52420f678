import { totalmem } from 'node:os';

/**
 * The memory that this process can use, bytes: a container's limit where there is one, else the machine's.
 * Where there is none, Node gives 0, nothing, or a number beyond any machine.
 */
export function usableMemory(limit: number | undefined = process.constrainedMemory(), total = totalmem()): number {
  return Math.min(limit || total, total);
}
