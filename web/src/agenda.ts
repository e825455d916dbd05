/**
 * The programme's grid by mouse, finger and keys. Blocks move in steps of five minutes and from room to room; what is
 * dropped is sent as a plain form, which the server answers as it answers the form beside the grid.
 */
import { moved, type Place, resized } from "./agenda/place.ts";

const grid = document.querySelector<HTMLElement>(".agenda-grid[data-edit]");
const form = document.querySelector<HTMLFormElement>("#grid-place");
const said = document.querySelector<HTMLElement>("[data-agenda-said]");

function classNumber(element: Element, letter: string): number {
  const found = [...element.classList].find((name) => new RegExp(`^${letter}\\d+$`).test(name));
  return found === undefined ? 0 : Number(found.slice(letter.length));
}

function setClass(element: Element, letter: string, value: number): void {
  for (const name of [...element.classList]) {
    if (new RegExp(`^${letter}\\d+$`).test(name)) element.classList.remove(name);
  }
  element.classList.add(`${letter}${value}`);
}

function read(block: Element): Place {
  return {
    column: classNumber(block, "c"),
    row: classNumber(block, "h") * 12 + classNumber(block, "m"),
    rows: classNumber(block, "x") * 12 + classNumber(block, "y"),
  };
}

function show(block: Element, place: Place): void {
  setClass(block, "c", place.column);
  setClass(block, "h", Math.floor(place.row / 12));
  setClass(block, "m", place.row % 12);
  setClass(block, "x", Math.floor(place.rows / 12));
  setClass(block, "y", place.rows % 12);
}

function start(grid: HTMLElement, form: HTMLFormElement): void {
  const rooms = [...grid.querySelectorAll<HTMLElement>(".room")];
  const hours = [...grid.querySelectorAll<HTMLElement>(".hour span")].map((hour) => hour.textContent ?? "");
  const first = Number(grid.dataset.first);
  const limits = { columns: rooms.length, rows: hours.length * 12 };
  const drawn = (): boolean => getComputedStyle(grid).display === "grid";

  /** The hour of a row, from the hours at the side: they are the server's, also when clocks change. */
  const hour = (row: number): string => {
    const label = hours[Math.min(Math.floor(row / 12), hours.length - 1)] ?? "";
    return label.replace(/\d{2}$/, String((row % 12) * 5).padStart(2, "0"));
  };
  const tell = (place: Place): void => {
    const room = rooms[place.column - 1]?.querySelector("b")?.textContent ?? "";
    if (said !== null) said.textContent = `${hour(place.row)} – ${hour(place.row + place.rows)}, ${room}`;
  };
  const send = (block: HTMLElement, place: Place): void => {
    const field = (name: string, value: string): void => {
      const input = form.elements.namedItem(name);
      if (input instanceof HTMLInputElement) input.value = value;
    };
    form.action = `${grid.dataset.edit}${block.dataset.id}/place`;
    field("version", block.dataset.version ?? "");
    field("day", grid.dataset.day ?? "");
    field("row", String(first + place.row));
    field("rows", String(place.rows));
    field("room", rooms[place.column - 1]?.dataset.room ?? "");
    form.requestSubmit();
  };

  for (const block of grid.querySelectorAll<HTMLElement>(".cell[data-id]")) {
    const link = block.querySelector("a");
    if (link === null) continue;
    link.draggable = false;
    if (grid.dataset.hint !== undefined) link.title = grid.dataset.hint;
    let home = read(block);
    let place = home;
    const put = (next: Place): void => {
      place = next;
      show(block, place);
      block.classList.toggle("moving", place !== home);
      tell(place);
    };

    link.addEventListener("keydown", (event) => {
      if (!drawn()) return;
      const turned = getComputedStyle(grid).direction === "rtl" ? -1 : 1;
      const step = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-turned, 0], ArrowRight: [turned, 0] }[event.key];
      if (step !== undefined) {
        event.preventDefault();
        const [columns = 0, rows = 0] = step;
        put(event.shiftKey ? resized(place, rows, limits) : moved(place, columns, rows, limits));
      } else if (event.key === "Enter" && block.classList.contains("moving")) {
        event.preventDefault();
        send(block, place);
      } else if (event.key === "Escape") {
        put(home);
      }
    });

    block.addEventListener("pointerdown", (event) => {
      if (!drawn() || event.button !== 0) return;
      const box = block.getBoundingClientRect();
      const rowHeight = box.height / Math.max(home.rows, 1);
      const stretches = event.clientY > box.bottom - 8;
      const turned = getComputedStyle(grid).direction === "rtl" ? -1 : 1;
      const width = rooms[0]?.getBoundingClientRect().width ?? box.width;
      home = read(block);
      let dragged = false;
      const move = (to: PointerEvent): void => {
        const rows = Math.round((to.clientY - event.clientY) / rowHeight);
        const columns = Math.round(((to.clientX - event.clientX) * turned) / width);
        if (rows === 0 && columns === 0 && !dragged) return;
        if (!dragged) block.setPointerCapture(event.pointerId);
        dragged = true;
        put(stretches ? resized(home, rows, limits) : moved(home, columns, rows, limits));
      };
      const drop = (): void => {
        block.removeEventListener("pointermove", move);
        if (!dragged) return;
        block.addEventListener("click", (click) => click.preventDefault(), { capture: true, once: true });
        const same = place.row === home.row && place.rows === home.rows && place.column === home.column;
        if (!same) send(block, place);
      };
      block.addEventListener("pointermove", move);
      block.addEventListener("pointerup", drop, { once: true });
      block.addEventListener(
        "pointercancel",
        () => {
          block.removeEventListener("pointermove", move);
          put(home);
        },
        { once: true },
      );
    });
  }
}

if (grid !== null && form !== null) start(grid, form);
