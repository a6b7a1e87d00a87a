// The commands and their options. Each command is loaded when it is run, so that `solve` does not wait for a server.
import { Command } from 'commander';
import { fail } from './fail.js';

type Action = (...parameters: never[]) => Promise<number | void>;

/** Runs a command; what it throws becomes one clear line and exit status 1. */
const guarded =
  (load: () => Promise<Action>) =>
  async (...parameters: unknown[]): Promise<void> => {
    try {
      const action = await load();
      const status = await action(...(parameters as never[]));
      if (typeof status === 'number') process.exitCode = status;
    } catch (error) {
      fail(error);
    }
  };

/** Parses the command line and runs the command that it names. */
export async function run(argv: readonly string[]): Promise<void> {
  const program = new Command('loopwright')
    .description('Plan, schedule, remind, score and decide technical interview loops.')
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'loopwright: ')) })
    .showHelpAfterError('Add --help to see what it takes.');
  program
    .command('start')
    .description(
      'start everything in one process: embedded PostgreSQL unless DATABASE_URL is set, gateway and worker',
    )
    .action(guarded(async () => (await import('./start.js')).start));
  program
    .command('migrate')
    .description('bring the database at DATABASE_URL up to date')
    .action(guarded(async () => (await import('./migrate.js')).migrateCommand));
  program
    .command('init')
    .description('create an organization with its first administrator and print a one-time sign-in link')
    .requiredOption('--organization <name>', 'name of the organization')
    .requiredOption('--admin <email>', 'e-mail address of the first administrator')
    .option('--zone <zone>', 'IANA time zone of the organization', 'UTC')
    .action(guarded(async () => (await import('./init.js')).init));
  program
    .command('seed')
    .description('create the demonstration organization')
    .action(guarded(async () => (await import('./seed.js')).seed));
  program
    .command('plan')
    .description('turn a role description into a loop plan')
    .requiredOption('--role <file>', 'text file with the role description')
    .option('--minutes <n>', 'at most so many minutes of interviews, screen and debrief included: 30 to 1440')
    .option('--json', 'print the plan as JSON')
    .action(guarded(async () => (await import('./plan.js')).plan));
  program
    .command('solve')
    .description('solve scheduling problems in the format loop-instance/1')
    .argument('<files...>', 'JSON files, one problem each')
    .option('--nodes <n>', 'give up proving after so many units of work')
    .option(
      '--explain',
      'for a problem without a plan: the rules in conflict and the cheapest things to give up',
    )
    .option('--json', 'one JSON object per line: the answer with "name" and "ms", or "file" and "error"')
    .action(guarded(async () => (await import('./solve.js')).solveCommand));
  program
    .command('busy')
    .description('print when the calendars in .ics files are busy')
    .argument('<files...>', '.ics files')
    .requiredOption('--from <instant>', 'begin of the window, ISO 8601 with offset')
    .requiredOption('--to <instant>', 'end of the window, ISO 8601 with offset')
    .requiredOption('--zone <zone>', 'IANA time zone of floating and all-day times')
    .option('--owner <email>', 'whose calendars they are: what this person declined is free')
    .option('--json', 'one JSON object per line: "file" and "busy", or "file" and "error"')
    .action(guarded(async () => (await import('./busy.js')).busy));
  program
    .command('import')
    .description('import people or open applications from a CSV file, all or nothing')
    .argument('<kind>', 'people or applications')
    .argument('<file>', 'CSV file whose first line names the columns')
    .requiredOption('--as <email>', 'e-mail address of the member who imports')
    .option('--organization <name>', 'which one, for a member of several')
    .option('--dry-run', 'only say what would change')
    .option('--pass-over-unknown', 'pass over columns that are not known')
    .option('--json', 'print what became of it as JSON')
    .action(guarded(async () => (await import('./import-export.js')).importCommand));
  program
    .command('export')
    .description('export people or open applications as a CSV file that imports as no change')
    .argument('<kind>', 'people or applications')
    .requiredOption('--as <email>', 'e-mail address of the member who exports')
    .option('--organization <name>', 'which one, for a member of several')
    .option('--file <file>', 'where to; standard output unless given')
    .action(guarded(async () => (await import('./import-export.js')).exportCommand));
  program
    .command('doctor')
    .description('check versions, time-zone data, database, queue and mail')
    .option('--json', 'print the findings as JSON')
    .action(guarded(async () => (await import('./doctor.js')).doctor));
  await program.parseAsync([...argv]);
}
