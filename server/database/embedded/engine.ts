import { Restarting } from '../restarting.ts';
import { EngineProcess } from './engine-process.ts';
import type { StoreMode } from './messages.ts';

/** A store's engine that is always there, in a process of its own. */
export class Engine extends Restarting<EngineProcess> {
  /** @param cancelGraceMs how long a query that nobody waits for any more may go on before it is ended */
  constructor(
    path: string,
    private readonly mode: StoreMode,
    cancelGraceMs: number,
  ) {
    super('The embedded engine', () => EngineProcess.start(path, mode), { cancelledMs: cancelGraceMs, timedOutMs: 0 });
  }

  /** Closing a store that was written to folds its log into the file. */
  override close(): Promise<void> {
    return super.close(async (process) => {
      if (this.mode === 'write') await process.perform({ kind: 'close' });
    });
  }
}
