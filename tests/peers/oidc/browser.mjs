// The user with a browser: headless Chromium, in a window (context) of its own for each sign-in.
import { chromium } from 'playwright-core';

let browser;

async function open() {
  browser ??= await chromium.launch({
    executablePath: process.env.CVM_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
  });
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return { context, page };
}

async function logIn(page, user) {
  await page.fill('input[name=login]', user);
  await page.fill('input[name=password]', 'any');
  await page.click('button[type=submit]');
}

/** Opens `url`, logs in as `user`, and consents or gives up; tells what the last page says. */
export async function signIn({ url, user = 'ada', consent = true }) {
  const { context, page } = await open();
  try {
    await page.goto(url);
    await logIn(page, user);
    await page.waitForSelector('text=Authorize');
    if (consent) {
      await page.click('button[type=submit]');
    } else {
      await page.click('a:has-text("Cancel")');
    }
    await page.waitForURL(/^http:\/\/localhost:/);
    return { text: await page.innerText('body'), favicon: await favicon(page) };
  } finally {
    await context.close();
  }
}

/** What the application's port says to a request that a browser makes by itself. */
async function favicon(page) {
  try {
    const answer = await page.request.get(new URL('/favicon.ico', page.url()).href, { timeout: 2_000 });
    return answer.status();
  } catch {
    return 0; // already closed
  }
}

/** Opens an address and tells what is shown. */
export async function visit({ url }) {
  const { context, page } = await open();
  try {
    const answer = await page.goto(url);
    return { status: answer.status(), text: await page.innerText('body') };
  } finally {
    await context.close();
  }
}

/** Enters a device code, logs in and consents or gives up. */
export async function enterCode({ url, code, user = 'ada', consent = true }) {
  const { context, page } = await open();
  try {
    await page.goto(url);
    await page.fill('input[name=user_code]', code);
    await page.click('button[type=submit]');
    await page.waitForSelector('text=Confirm Device');
    if (!consent) {
      await page.click('button[name=abort]');
      await page.waitForLoadState();
      return { text: await page.innerText('body') };
    }
    await page.click('button[type=submit]:not([name=abort])');
    await logIn(page, user);
    await page.waitForSelector('text=Authorize');
    await page.click('button[type=submit]');
    await page.waitForSelector('text=Sign-in Success');
    return { text: await page.innerText('body') };
  } finally {
    await context.close();
  }
}

export async function quit() {
  await browser?.close();
}
