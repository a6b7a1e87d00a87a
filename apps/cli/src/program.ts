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
    .action(guarded(async () => (await import('./import.js')).importCommand));
  program
    .command('export')
    .description('export a list as CSV, safe to open in a spreadsheet, or as JSON')
    .argument(
      '<list>',
      'people, openings, candidates, loops, interviews, …; a name that is no list is answered with all of them',
    )
    .requiredOption('--as <email>', 'e-mail address of the member who exports; they get what they may see')
    .option('--organization <name>', 'which one, for a member of several')
    .option('--format <format>', 'csv or json', 'csv')
    .option('--opening <id>', 'only of this opening')
    .option('--state <states>', 'only in these states, parted by commas')
    .option('--search <text>', 'only with this in the name')
    .option('--pool <id>', 'only of this pool')
    .option('--measure <measures>', 'only of these measures, parted by commas')
    .option('--part <part>', 'only this part of one measure: a reason, a stage, on_time, late or missing')
    .option('--from <day>', 'only from this day or instant on, ISO 8601')
    .option('--to <day>', 'only to the end of this day, or before this instant')
    .option('--out <file>', 'where to; standard output unless given')
    .action(guarded(async () => (await import('./export.js')).exportCommand));
  program
    .command('doctor')
    .description('check versions, time-zone data, database, queue and mail')
    .option('--json', 'print the findings as JSON')
    .action(guarded(async () => (await import('./doctor.js')).doctor));
  await program.parseAsync([...argv]);
}
