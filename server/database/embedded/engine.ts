import { SupervisedWorker } from '../supervised-worker.ts';
import { EngineProcess } from './engine-process.ts';
import type { StoreMode } from './messages.ts';

/** A store's engine that is always there, in a process of its own. */
export class Engine extends SupervisedWorker<EngineProcess> {
  /**
   * @param cancelGraceMs how long a query that nobody waits for any more may go on before it is ended
   * @param mayMake whether the first start makes a store that is not there; one that is gone later was moved away
   * @param report as of {@link SupervisedWorker}
   */
  constructor(
    path: string,
    private readonly mode: 'read' | 'write',
    cancelGraceMs: number,
    mayMake = false,
    report?: (event: string) => void,
  ) {
    let next: StoreMode = mayMake ? 'make' : mode;
    const start = () => {
      const started = EngineProcess.start(path, next);
      next = mode;
      return started;
    };
    super('The embedded engine', start, { cancelledMs: cancelGraceMs, timedOutMs: 0 }, report);
  }

  /** Closing a store that was written to folds its log into the file. */
  override close(): Promise<void> {
    return super.close(async (process) => {
      if (this.mode === 'write') await process.perform({ kind: 'close' });
    });
  }
}
