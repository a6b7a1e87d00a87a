// Somebody at a browser: signs in as a role of the demonstration, acts by mouse, touch or keyboard, and counts how often.
// Whatever the page does wrong on the way — an error in the console, a request to another host — is kept until somebody takes it.
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

/** A role of the demonstration. */
export type Role = 'administrator' | 'hiring_manager' | 'coordinator' | 'interviewer';

/** How somebody looks. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly touch?: boolean;
  /** Whether the browser runs scripts; it does unless told otherwise. */
  readonly scripts?: boolean;
  readonly zone?: string;
  /** The language of the browser, as a BCP 47 tag. */
  readonly locale?: string;
}

/** The windows and themes in which nothing may be wrong. */
export const LOOKS: readonly Required<Pick<Look, 'width' | 'height' | 'theme'>>[] = [
  { width: 1280, height: 800, theme: 'light' },
  { width: 1280, height: 800, theme: 'dark' },
  { width: 320, height: 640, theme: 'light' },
  { width: 320, height: 640, theme: 'dark' },
];

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Attempts to sign in are counted, so that each role does it once a site. */
const sessions = new Map<string, Session>();

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
}

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const WAIT_MS = 15_000;

/** A person at a browser of their own. */
export class Visitor {
  /** Clicks or taps. */
  clicks = 0;
  /** Keys that were pressed, beside text that was written. */
  keystrokes = 0;
  readonly #faults: string[] = [];

  private constructor(
    readonly url: string,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.setDefaultTimeout(WAIT_MS);
    page.on('console', (message) => {
      if (message.type() === 'error')
        this.#faults.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.#faults.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== this.url)
        this.#faults.push(`another host: ${request.url()}`);
    });
  }

  /** Opens a window; nobody is signed in. */
  static async arrive(browser: Browser, url: string, look: Look = {}, session?: Session): Promise<Visitor> {
    const context = await browser.newContext({
      ...(session === undefined ? {} : { storageState: session }),
      viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
      colorScheme: look.theme ?? 'light',
      hasTouch: look.touch ?? false,
      isMobile: look.touch ?? false,
      javaScriptEnabled: look.scripts ?? true,
      timezoneId: look.zone ?? 'Europe/Berlin',
      ...(look.locale === undefined ? {} : { locale: look.locale }),
    });
    return new Visitor(url, context, await context.newPage());
  }

  /** Opens a window and signs in; a role that signed in before goes on with that session. */
  static async as(role: Role, browser: Browser, url: string, look: Look = {}): Promise<Visitor> {
    const known = sessions.get(`${url} ${role}`);
    const visitor = await Visitor.arrive(browser, url, look, known);
    await visitor.page.goto(known === undefined ? `${url}/sign-in` : url);
    if (known === undefined) await visitor.page.locator(`form:has(input[value="${role}"]) button`).click();
    await visitor.page.getByRole('navigation').waitFor();
    await visitor.settled();
    if (known === undefined) sessions.set(`${url} ${role}`, await visitor.context.storageState());
    return visitor;
  }

  /** Goes to an address of the site and waits for what it loads. */
  async go(path: string): Promise<void> {
    await this.page.goto(this.url + path);
    await this.settled();
  }

  /** Waits until nothing is loading: neither requests nor skeletons. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        document.querySelector('h1') !== null &&
        document.querySelector('[role=status][aria-label=Loading]') === null,
    );
  }

  /** Clicks, and counts it. */
  async click(target: Locator): Promise<void> {
    this.clicks++;
    await target.click();
  }

  /** Taps, and counts it as a click. */
  async tap(target: Locator): Promise<void> {
    this.clicks++;
    await target.tap();
  }

  /** Clicks the button of that name, once it is not busy with what was asked before. */
  async press(name: string | RegExp): Promise<void> {
    const free = this.page.locator(':not([aria-busy=true])');
    await this.click(this.page.getByRole('button', { name }).and(free).first());
  }

  /** Presses keys one after another, and counts each. */
  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.keystrokes++;
      await this.page.keyboard.press(key);
    }
  }

  /** Goes with Tab to what has that name, and counts each. @throws Error when it is not among the next hundred */
  async tabTo(name: RegExp): Promise<void> {
    for (let tabs = 0; tabs < 100; tabs++) {
      await this.keys('Tab');
      const focused = await this.page.evaluate(() => {
        const element = document.activeElement;
        const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
        const label = isField ? element.labels?.[0]?.textContent : null;
        return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
      });
      if (name.test(focused.trim())) return;
    }
    throw new Error(`Nothing called ${String(name)} can be reached with Tab`);
  }

  /** Writes text where the focus is; text is not counted. */
  async write(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** Starts counting anew. */
  countAnew(): void {
    this.clicks = 0;
    this.keystrokes = 0;
  }

  /** What went wrong in the page since this was asked before. */
  takeFaults(): readonly string[] {
    return this.#faults.splice(0);
  }

  /** What axe finds wrong, a line each. */
  async violations(): Promise<string[]> {
    // In a window as high as the page: what a bar covers until somebody scrolls is not too small.
    const window = this.page.viewportSize() ?? { width: 1280, height: 800 };
    const height = await this.page.evaluate(() => document.documentElement.scrollHeight);
    await this.page.setViewportSize({ width: window.width, height: Math.max(window.height, height) });
    // Through the debugger, so that the page's policy stays in force.
    await this.page.evaluate(AXE);
    const found = await this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: Document, options: object): Promise<{ violations: Violation[] }> };
      };
      const options = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
      return (await axe.run(document, options)).violations;
    });
    await this.page.setViewportSize(window);
    return found.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${help} — ${target.join(' ')} ${html.slice(0, 160)}`),
    );
  }

  /** By how many pixels the page is wider than the window; 0 as it should be. */
  async overflow(): Promise<number> {
    return this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  }

  /** Closes the window. */
  async leave(): Promise<void> {
    await this.context.close();
  }
}
