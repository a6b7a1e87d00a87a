// Makes the pages of candidates more pleasant, which the gateway wrote and which work without: shows them in the zone of
// the device, sends forms without leaving the page, asks before a loop is booked, and draws a week to paint times into.
import { sendForms } from './forms.js';
import { onShown } from './shown-page.js';
import { drawWeek, guardWeek } from './week.js';
import { offerZone, showInOwnZone } from './zone.js';

onShown(() => {
  drawWeek();
  offerZone();
  // On a narrow window the way between the pages is longer than the window.
  document.querySelector('nav.pages [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
});
sendForms();
guardWeek();
void showInOwnZone();
