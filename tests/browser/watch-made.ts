declare global {
  interface Window {
    /** Graphics contexts that were made; workers and observers of sizes that are there. */
    __made: { contexts: number; workers: number; observers: number };
  }
}

/** Counts, in the page, what costs memory or threads until it is let go. */
export function watchWhatIsMade(): void {
  window.__made = { contexts: 0, workers: 0, observers: 0 };
  const seen = new WeakSet<object>();
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: unknown[]) {
    const context = Reflect.apply(getContext, this, asked);
    if (String(asked[0]).startsWith('webgl') && context !== null && !seen.has(context)) {
      seen.add(context);
      window.__made.contexts += 1;
    }
    return context;
  } as typeof getContext;

  const workers = new Set<Worker>();
  window.Worker = class extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      window.__made.workers = workers.add(this).size;
    }
    override terminate(): void {
      workers.delete(this);
      window.__made.workers = workers.size;
      super.terminate();
    }
  };

  const { observe, unobserve, disconnect } = ResizeObserver.prototype;
  const observed = new Map<ResizeObserver, Set<Element>>();
  const keep = (observer: ResizeObserver, targets: Set<Element>) => {
    if (targets.size === 0) observed.delete(observer);
    else observed.set(observer, targets);
    window.__made.observers = observed.size;
  };
  ResizeObserver.prototype.observe = function (target, ...options) {
    keep(this, (observed.get(this) ?? new Set()).add(target));
    observe.call(this, target, ...options);
  };
  ResizeObserver.prototype.unobserve = function (target) {
    const targets = observed.get(this) ?? new Set();
    targets.delete(target);
    keep(this, targets);
    unobserve.call(this, target);
  };
  ResizeObserver.prototype.disconnect = function () {
    keep(this, new Set());
    disconnect.call(this);
  };
}
