// Opens HTML reports in headless Chromium, light and dark, with scripts and without, and says what a reader would run into:
// violations axe-core finds, messages of the console (a broken content policy among them), requests, and slow loading.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [, , limit, ...files] = process.argv;
const problems = [];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

for (const file of files) {
  const url = pathToFileURL(file).href;
  const open = async (what, options) => {
    const page = await (await browser.newContext(options)).newPage();
    page.on("console", message => problems.push(`${file}: ${what}: console: ${message.text()}`));
    page.on("pageerror", error => problems.push(`${file}: ${what}: ${error.message}`));
    page.on("request", request => request.url() === url || problems.push(`${file}: ${what}: request: ${request.url()}`));
    page.on("dialog", dialog => { problems.push(`${file}: ${what}: dialog: ${dialog.message()}`); dialog.dismiss(); });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Performance.enable");
    await page.goto(url);

    // The processor's time, not the clock's: other work on the machine does not count.
    const { metrics } = await cdp.send("Performance.getMetrics");
    return [page, Math.round(metrics.find(metric => metric.name === "ProcessTime").value * 1000)];
  };

  const [page, time] = await open("page", { colorScheme: "light" });
  console.log(`${file}: opened in ${time} ms of processor time`);
  if (time > Number(limit)) problems.push(`${file}: opened in ${time} ms, more than ${limit}`);
  const all = await page.locator("article.finding").count();
  const boxes = page.locator("form.filter input[type=checkbox]");
  if (all > 0) {
    const first = await boxes.first().getAttribute("name");
    await boxes.first().uncheck();
    const left = await page.locator("article.finding:visible").count();
    const hidden = await page.locator(`article.finding[data-level="${first}"]`).count();
    if (left !== all - hidden || hidden === 0) problems.push(`${file}: the filter shows ${left} of ${all} without ${first}, of which there are ${hidden}`);
    await boxes.first().check();
    const link = await page.locator("article.finding h3 a").last().getAttribute("href");
    if (await page.locator(link).count() !== 1) problems.push(`${file}: the link ${link} leads to no one finding`);
  }

  const [plain] = await open("without script", { javaScriptEnabled: false });
  if (await plain.locator("article.finding:visible").count() !== all) problems.push(`${file}: without script not every finding is shown`);
  if (await plain.locator("form.filter:visible").count() !== 0) problems.push(`${file}: without script a filter is shown that does nothing`);

  // Nothing is cut off on a telephone, and the column of levels leaves room for what is the case.
  const [narrow] = await open("narrow", { viewport: { width: 400, height: 800 } });
  const { page: wide, level } = await narrow.evaluate(() => ({ page: document.documentElement.scrollWidth, level: document.querySelector(".short td")?.offsetWidth ?? 0 }));
  if (wide > 400 || level > 140) problems.push(`${file}: at 400 pixels the page is ${wide} wide and the column of levels ${level}`);

  // A finding takes less than a page of paper, beside six for the rest.
  if (all > 0 && all <= 100) {
    const pages = (await narrow.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
    if (pages > all + 6) problems.push(`${file}: ${all} findings print on ${pages} pages`);
  }

  // The checker is put into the page against its policy.
  for (const colorScheme of all <= 100 ? ["light", "dark"] : []) {
    const [checked] = await open(`axe, ${colorScheme}`, { colorScheme, bypassCSP: true });
    await checked.evaluate(axe);
    const { violations } = await checked.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
    for (const one of violations) problems.push(`${file}: axe, ${colorScheme}: ${one.id}: ${one.help}: ${one.nodes[0].target.join(" ")}`);
  }
}

await browser.close();
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
