// Counts what a page must not do, from outside the page: requests after load, storage, violations
// of its policy, complaints in the console.

/** What all pages of a run did together. */
export const total = { requests: 0, storage: 0, violations: 0, complaints: 0 };
/** What it was, for the message. */
export const details = [];

export class Watch {
  counts = { requests: 0, storage: 0, violations: 0, complaints: 0 };
  #open = false;

  static async on(page, cdp) {
    const watch = new Watch();
    watch.page = page;
    watch.cdp = cdp;
    page.on('request', (request) => {
      // Reading a blob of the page's own is no request to anybody.
      if (watch.#open && !request.url().startsWith('blob:')) watch.#count('requests', request.url());
    });
    page.on('websocket', (socket) => watch.#count('requests', socket.url()));
    page.on('console', (message) => {
      if (['error', 'warning', 'assert'].includes(message.type())) watch.#count('complaints', message.text());
    });
    page.on('pageerror', (error) => watch.#count('complaints', error.message));
    cdp.on('Audits.issueAdded', ({ issue }) => {
      if (issue.code === 'ContentSecurityPolicyIssue') {
        watch.#count('violations', JSON.stringify(issue.details.contentSecurityPolicyIssueDetails));
      }
    });
    for (const name of ['domStorageItemAdded', 'domStorageItemUpdated']) {
      cdp.on(`DOMStorage.${name}`, ({ key }) => watch.#count('storage', `web storage: ${key}`));
    }
    for (const domain of ['Audits', 'DOMStorage', 'Network']) await cdp.send(`${domain}.enable`);
    return watch;
  }

  /** From here on a request is one too many. */
  loaded() {
    this.#open = true;
  }

  /** Looks for what leaves no event (databases, caches, cookies) and adds all up. */
  async finish() {
    const origin = await this.page.evaluate(() => location.origin);
    const { usage } = await this.cdp.send('Storage.getUsageAndQuota', { origin });
    if (usage > 0) this.#count('storage', `${usage} bytes in databases or caches`);
    const { cookies } = await this.cdp.send('Network.getCookies');
    for (const cookie of cookies) this.#count('storage', `cookie ${cookie.name}`);
    for (const key of Object.keys(total)) total[key] += this.counts[key];
    return this.counts;
  }

  #count(what, text) {
    this.counts[what] += 1;
    details.push(`${what}: ${text.slice(0, 200)}`);
  }
}
