/** A browser as far as signing in needs one: keeps cookies of one host, follows addresses by hand, has an origin. */
export class Browser {
  readonly jar = new Map<string, string>();
  constructor(readonly origin: string) {}

  async go(address: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.jar].map(([k, v]) => `${k}=${v}`).join('; ');
    const headers = { accept: 'text/html', cookie, ...init.headers };
    const answer = await fetch(new URL(address, this.origin), { redirect: 'manual', ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return answer;
  }

  /** As a page of the service itself would ask. */
  act(address: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Response> {
    return this.go(address, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        ...{ accept: 'application/json', 'content-type': 'application/json', 'award-request': '1' },
        'sec-fetch-site': 'same-origin',
        origin: this.origin,
        ...headers,
      },
    });
  }

  /** Follows redirects until a page answers, at most ten. @returns where it ended, and the answer */
  async follow(address: string, first?: RequestInit): Promise<{ at: string; answer: Response }> {
    let [at, answer] = [address, await this.go(address, first)];
    for (let n = 0; n < 10 && answer.status >= 300 && answer.status < 400; n++) {
      at = new URL(answer.headers.get('location') ?? '', new URL(at, this.origin)).href;
      answer = await this.go(at);
    }
    return { at, answer };
  }

  /** Opens the way in and clicks one person of the development provider. */
  async signIn(person: string, to = '/me'): Promise<{ at: string; answer: Response }> {
    const { at } = await this.follow(`/sign-in?to=${encodeURIComponent(to)}`);
    return this.follow(at, {
      method: 'POST',
      body: `person=${person}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  }
}
