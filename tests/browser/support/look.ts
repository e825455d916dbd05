/** What is looked at of every new page: in light and dark, on a desk and at 320 px, with axe; pictures are kept. */
import { screens, type Visitor } from "./browser.ts";
import { accessible, fits, sound } from "./checks.ts";

export async function look(visitor: Visitor, name: string, markup = true): Promise<void> {
  const { page } = visitor;
  if (markup) await sound(page, name);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize(screens.desktop);
    await accessible(page, `${name}, ${colorScheme}`);
    await visitor.picture(`${name}${colorScheme === "dark" ? "-dark" : ""}`);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(screens.narrow);
  await fits(page, `${name}, 320 px`);
  await accessible(page, `${name}, 320 px`);
  await visitor.picture(`${name}-narrow`);
  await page.setViewportSize(screens.desktop);
}
