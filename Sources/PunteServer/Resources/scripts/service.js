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

/** Sends a file to an operation and returns its result. */
export async function sendFile(path, file) {
  const response = await fetch(`/api/v1${path}?name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: file,
    credentials: "same-origin",
  });
  const reply = await response.json().catch(() => undefined);
  if (!response.ok || reply === undefined) throw new ServiceError(response.status, reply?.error);
  return reply.result;
}

/** Asks an operation for a file and lets the browser save it. */
export async function saveFile(path, body, name) {
  const response = await fetch("/api/v1" + path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    credentials: "same-origin",
  });
  if (!response.ok) throw new ServiceError(response.status, (await response.json().catch(() => undefined))?.error);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
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
