/** Looking at a page in every way that its readers do. */
import { screens, type Visitor } from "./browser.ts";
import { accessible, fits, sound } from "./checks.ts";

/**
 * The page is sound, accessible and whole: wide and narrow, light and dark. Pictures of it are kept. Markup is read
 * again from the page's address, so not where a form was answered.
 */
export async function look(visitor: Visitor, name: string, markup = true): Promise<void> {
  const { page } = visitor;
  if (markup) await sound(page, name);
  for (const screen of ["desktop", "phone"] as const) {
    await page.setViewportSize(screens[screen]);
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await accessible(page, `${name}, ${screen}`);
    await fits(page, `${name}, ${screen}`);
    await visitor.picture(`${name}-${screen}`);
    // In the dark only colours differ.
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await accessible(page, `${name}, ${screen}, dark`, ["color-contrast"]);
    await visitor.picture(`${name}-${screen}-dark`);
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize(screens.narrow);
  await fits(page, `${name}, 320 px`);
  await page.setViewportSize(screens.desktop);
}
