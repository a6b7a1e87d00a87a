// The accounts of the demonstration, one for each role: known to what creates them and to the page that offers them.
import type { Role } from './domain/policy.js';

/** The password of the demonstration's sign-in accounts; they exist on loopback only, unless HOST is set. */
export const DEMONSTRATION_PASSWORD = 'demonstration';

/** Somebody of the demonstration who can sign in. */
export interface DemonstrationAccount {
  readonly name: string;
  readonly role: Role;
  readonly email: string;
}

/** Everybody of the demonstration who can sign in. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  { name: 'Imke Sandvoort', role: 'administrator', email: 'administrator@demo.example' },
  { name: 'Tomasz Wilder', role: 'hiring_manager', email: 'hiring.manager@demo.example' },
  { name: 'Ruth Okonjo', role: 'coordinator', email: 'coordinator@demo.example' },
  { name: 'Mirela Castan', role: 'interviewer', email: 'interviewer@demo.example' },
];
