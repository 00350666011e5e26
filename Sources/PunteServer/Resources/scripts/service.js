// Calls the operations of the server.

/** An answer that is an error: its code, its sentence, and what came with it. */
export class ServiceError extends Error {
  constructor(status, error) {
    super(error?.message ?? `HTTP ${status}`);
    this.status = status;
    this.code = error?.code ?? "failed";
    this.current = error?.current;
  }
}

/** Calls an operation and returns its result. */
export async function call(method, path, body, options = {}) {
  const response = await fetch("/api/v1" + path, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials: "same-origin",
    ...options,
  });
  const reply = await response.json().catch(() => undefined);
  if (!response.ok || reply === undefined) throw new ServiceError(response.status, reply?.error);
  return reply.result;
}

/** Runs one call at a time; of those that are asked for meanwhile, only the last. */
export class Latest {
  #isRunning = false;
  #next;

  constructor(work) {
    this.work = work;
  }

  async run(...values) {
    if (this.#isRunning) {
      this.#next = values;
      return;
    }
    this.#isRunning = true;
    try {
      await this.work(...values);
    } finally {
      this.#isRunning = false;
      const next = this.#next;
      this.#next = undefined;
      if (next) this.run(...next);
    }
  }
}
