// Explain, On the wire and TLS: a story with its steps, and the places of certificates.
import { CSS } from '../selectors.mjs';
import { combobox, current, folds, region, tabStops } from '../page.mjs';

export const wire = (page) => region(page, 'On the wire');
/** The sentence that says how the story ends. */
export const outcome = (page) => wire(page).locator(CSS.outcome).textContent();
/** Who takes part. */
export const lanes = (page) => wire(page).locator(CSS.lanes).allTextContents();
/** What is said of the chosen step. */
export const spokenStep = (page) => wire(page).getByRole('status').first().textContent();
export const chooseOption = (page, name, option) => combobox(page, name).selectOption({ label: option });

const stepList = (page) => page.getByRole('list', { name: /^Steps/ });
/** All steps, those of folded acts too. */
export const wireSteps = (page) => stepList(page).locator(CSS.step);
/** The acts, and the one that is unfolded. */
export const acts = (page) => stepList(page).getByRole('button', { expanded: false }).or(openAct(page));
export const openAct = (page) => stepList(page).getByRole('button', { expanded: true });
/** Goes to a step as a user does: the act that has it, then the step. */
export async function goToStep(page, index) {
  const wanted = wireSteps(page).nth(index);
  for (let act = 0; !await wanted.isVisible(); act += 1) await acts(page).nth(act).click();
  await wanted.click();
}
/** What happens in each step, without its number and who does it. */
export const happenings = async (page) => (
  (await wireSteps(page).allTextContents()).map((text) => text.replace(/^\s*\d+[^:]*: /, '')));
export const currentStep = (page) => current(page, wireSteps(page));
export const wireStops = (page) => tabStops(page, wireSteps(page));
export const hasFocus = (locator) => locator.evaluate((element) => document.activeElement === element);
/** Whether all of the chosen step is in sight, and nothing over it. */
export const isStepInSight = (page) => currentStep(page).evaluate((element) => {
  const { left, top, bottom } = element.getBoundingClientRect();
  const isOnTop = (y) => element.contains(document.elementFromPoint(left + 40, y));
  return top >= 0 && bottom <= innerHeight && isOnTop(top + 2) && isOnTop(bottom - 2);
});
/** The steps and acts through which the password goes. */
export const wayOfPassword = (page) => wire(page).locator(CSS.way).innerText();
export const carriers = async (page) => wireSteps(page).filter({ has: page.locator(CSS.carries) }).evaluateAll((all) => all.map((step) => step.textContent.replace(/^\s*\d+/, '')));
/** The name of the movement with which the arrow of the chosen step is drawn. */
export const motionOf = (page) => currentStep(page).locator(CSS.arrow).evaluate((arrow) => getComputedStyle(arrow).animationName);

/** The steps with all that is sent. */
export const fullSteps = (page) => wire(page).getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
/** The value of the first header with this name. */
export async function header(page, name) {
  const lines = (await fullSteps(page).allTextContents()).flatMap((text) => text.split('\n'));
  return lines.find((text) => text.startsWith(`${name}: `)).slice(name.length + 2);
}

export const tls = (page) => region(page, 'TLS');
/** The programs and where each looks for certificates. */
export const certificatePlaces = (page) => folds(tls(page), 'Machine: ');
/** The programs that work without TLS. */
export const plainWorks = (page) => tls(page).getByText('works', { exact: true });
/** The mistake to try, and what each program says of it. */
export const mistake = (page) => region(page, 'A mistake');
export const othersLikeIt = (page) => folds(mistake(page), 'same messages');
/** Where the facts of a part of the page come from, and how many of these are unfolded. */
export const sources = (scope) => scope.locator(CSS.source).allTextContents();
export const sourceShown = (scope) => scope.locator(CSS.sourceShown).filter({ visible: true }).count();
