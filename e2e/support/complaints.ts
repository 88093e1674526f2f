import type { ElectronApplication, Page, Request } from '@playwright/test';

/** Whatever nobody should ever hear from the app: one sentence each, with where it came from. */
export class Complaints {
  /** Everything that the main process wrote to stderr, for the report of a failed test. */
  stderr = '';
  readonly #heard: string[] = [];
  #allowed: readonly RegExp[];

  constructor(allowed: readonly RegExp[]) {
    this.#allowed = allowed;
  }

  /** What was heard and not allowed. */
  get all(): readonly string[] {
    return this.#heard.filter((words) => !this.#allowed.some((pattern) => pattern.test(words)));
  }

  /** Sentences like these are no complaints, until what was heard is taken. */
  allow(patterns: readonly RegExp[]): void {
    this.#allowed = patterns;
  }

  /** What was heard since the last time, and not allowed; it is forgotten then, and nothing is allowed any more. */
  take(): readonly string[] {
    const heard = this.all;
    this.#heard.length = 0;
    this.#allowed = [];
    this.stderr = '';
    return heard;
  }

  /** Adds one sentence. */
  add(words: string): void {
    this.#heard.push(words);
  }

  /** Listens to the main process and to every window, those that open later as well. */
  listenTo(app: ElectronApplication): void {
    const lines = new Lines();
    app.process().stderr?.on('data', (chunk: Buffer) => {
      this.stderr += chunk.toString();
      for (const line of lines.take(chunk.toString())) {
        if (isComplaint(line)) this.add(`main process wrote: ${line}`);
      }
    });
    app.on('console', (message) => {
      if (['warning', 'error'].includes(message.type()))
        this.add(`main console.${message.type()}: ${message.text()}`);
    });
    for (const page of app.windows()) this.#listenToPage(page);
    app.on('window', (page) => this.#listenToPage(page));
  }

  #listenToPage(page: Page): void {
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type()))
        this.add(`page console.${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.add(`page error: ${error.stack ?? error.message}`));
    page.on('crash', () => this.add('the page crashed'));
    page.on('request', (request) => {
      if (!isOwn(request, page)) this.add(`request outside the app: ${request.method()} ${request.url()}`);
    });
    page.on('requestfailed', (request) => {
      this.add(`request failed: ${request.url()} (${request.failure()?.errorText ?? 'no reason given'})`);
    });
  }
}

/** The app's own files come from where its page comes from; `data:` and `blob:` reach nobody. */
function isOwn(request: Request, page: Page): boolean {
  const url = new URL(request.url());
  if (url.protocol === 'data:' || url.protocol === 'blob:' || url.href === 'about:blank') return true;
  const home = request.isNavigationRequest() ? url : new URL(page.url());
  if (home.protocol === 'app:') return url.protocol === 'app:';
  // A runtime that cannot register a scheme serves `app://<host>` under a name that only this machine knows.
  return home.hostname.endsWith('.app.localhost') && url.host === home.host;
}

/**
 * Does a line of stderr complain? Chromium's own log lines (`[pid:tid:date:LEVEL:file]`) speak of the machine's graphics and
 * buses, the debugger's lines of the test itself.
 */
function isComplaint(line: string): boolean {
  if (/^\[\d+:\d+:/.test(line)) return false;
  return /^\(node:\d+\)|\b(error|warning|uncaught|unhandled|deprecat\w*|fault|failed)\b|^\s+at /i.test(line);
}

/** Cuts a stream of chunks into whole lines. */
class Lines {
  #rest = '';

  take(chunk: string): string[] {
    const lines = (this.#rest + chunk).split(/\r?\n/);
    this.#rest = lines.pop() ?? '';
    return lines;
  }
}
