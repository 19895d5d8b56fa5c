/** Runs tasks side by side, never more than a number of them. */
export interface BoundedQueue {
  /** Waits for room, starts the task and comes back; throws what an earlier task threw. */
  add(task: () => Promise<unknown>): Promise<void>
  /** Waits until all tasks are done; throws what the first that failed threw. */
  drain(): Promise<void>
}

/** Gives a queue that lets `limit` tasks run at a time. */
export function boundedQueue(limit: number): BoundedQueue {
  const running = new Set<Promise<void>>()
  const failures: unknown[] = []
  const throwFailure = () => {
    if (failures.length > 0) throw failures[0]
  }
  return {
    async add(task) {
      while (running.size >= limit) await Promise.race(running)
      throwFailure()
      const run: Promise<void> = task()
        .then(
          () => {},
          (error) => void failures.push(error),
        )
        .finally(() => running.delete(run))
      running.add(run)
    },
    async drain() {
      while (running.size > 0) await Promise.all(running)
      throwFailure()
    },
  }
}
