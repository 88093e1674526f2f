import { flowEdges, flowNodes, type FlowNode } from '../../shared/mapi/flowchart';
import { familyOf } from '../../shared/mapi/callFamily';
import { formatCode, type CodeFamily } from '../../shared/mapi/codes';
import type { PromptKind } from '../../shared/model/prompt';
import type { CallRecord, TraceKey, TraceLevel, TraceRecord } from '../../shared/model/run';
import { notificationEvents } from '../../shared/mapi/notificationEvents';
import { byValue } from '../../shared/mapi/define';
import { serviceContexts } from '../../shared/mapi/serviceFlags';
import { flagsText } from '../../shared/mapi/flags';

const levels: Record<TraceLevel, string> = {
  user: 'user',
  client: 'client',
  MAPI: 'MAPI',
  service: 'service',
  provider: 'provider',
  spooler: 'spooler',
  fault: 'fault',
  engine: 'engine',
};

/** Names of the dialogs in running text. */
export const dialogNames: Record<PromptKind, string> = {
  'choose-profile': 'Choose Profile',
  'new-profile': 'New Profile',
  'profile-name-invalid': 'the unknown-profile note',
  'profile-password': 'Password',
  'enter-password': 'Enter Password',
  'windows-security': 'Windows Security',
  'service-settings': 'the service settings',
  'logon-failure': 'the retry box',
  'server-unavailable': 'the unavailable-server box',
  'service-unavailable': 'the unavailable-service note',
  'log-off-confirm': 'the logoff confirmation',
  'messenger-signin': 'Messenger Sign In',
};

/** One value of a line as text; '' when the line does not carry it. */
function value(line: TraceRecord, name: string): string {
  const found = line.params[name];
  return found === undefined || found === null ? '' : String(found);
}

/** Joins what is there: `say('Profile', quoted(...), 'made')`. */
const say = (...words: string[]) => words.filter((word) => word !== '').join(' ');
const quoted = (text: string) => (text === '' ? '' : `"${text}"`);
const after = (lead: string, text: string) => (text === '' ? '' : `${lead} ${text}`);
const bracketed = (text: string) => (text === '' ? '' : `(${text})`);
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const count = (line: TraceRecord) => {
  const number = line.params['count'];
  return typeof number === 'number' ? `(${number} ${number === 1 ? 'message' : 'messages'})` : '';
};

/** Why a service's entry point was called. */
function contextName(line: TraceRecord): string {
  const name = byValue(serviceContexts).get(Number(line.params['context'] ?? -1));
  return name === undefined ? '' : `with ${name}`;
}

function dialogName(line: TraceRecord): string {
  const kind = value(line, 'dialog');
  return Object.hasOwn(dialogNames, kind) ? dialogNames[kind as PromptKind] : kind;
}

/** "MAPI_LOGON_UI? Yes: prompt user"; a question that leads to the next question says only its answer. */
function decided(line: TraceRecord): string {
  const node = value(line, 'node') as FlowNode;
  const answer = value(line, 'answer');
  const to = flowEdges.find((edge) => edge.from === node && edge.answer === answer)?.to;
  const text = Object.hasOwn(flowNodes, node) ? flowNodes[node].text : node;
  const next = to === undefined ? undefined : flowNodes[to];
  const leads = next === undefined || next.kind === 'question' ? '' : `: ${lowerFirst(next.text)}`;
  return `${text} ${answer === 'yes' ? 'Yes' : 'No'}${leads}`;
}

/** What a line is about, for warnings and notes: known ones as sentences, others as the engine names them. */
const about: Readonly<Record<string, string>> = {
  'no desktop for the chooser': 'A service has no desktop: no dialog can be shown',
  'MAPIUninitialize without MAPIInitialize': 'MAPIUninitialize without a MAPIInitialize before it',
  'service without MAPI_NT_SERVICE': 'A Windows service called without MAPI_NT_SERVICE',
  MAPI_LOGOFF_SHARED: 'MAPI_LOGOFF_SHARED tells every program of the shared session to log off',
  'use after release': 'The object was used after its last Release',
  'starting transports': 'The spooler is still starting the transports: the logoff waits',
  'no desktop for the settings': 'A service has no desktop: its settings cannot be shown',
  'the spooler is not running': 'The spooler is not running',
  'process ended': 'The program has ended',
  'password changed': 'The profile password was changed',
  'no entry point': 'The service has no entry point',
  'next mail round': 'The spooler waits for its next round',
  'another program holds the logon lock': 'Another program holds the logon lock',
};

const matter = (line: TraceRecord) => {
  const text = value(line, 'about');
  return about[text] ?? text;
};

const eventName = (line: TraceRecord) => {
  const event = line.params['event'];
  return typeof event === 'number' ? flagsText(notificationEvents, event) : value(line, 'event');
};

/** Whose result code a line carries: that of the function it names, else MAPI's. */
export const lineFamily = (line: TraceRecord): CodeFamily => familyOf(value(line, 'fn'));

/** What a line about a fault is about: its cause by name, and the operation that it answers instead of. */
const fault = (line: TraceRecord) => say(value(line, 'preset'), after('at', value(line, 'operation')));

type Words = (line: TraceRecord) => string;

/** Words for every line that the engine can write. A key without words does not compile. */
const words: Record<TraceKey, Words> = {
  called: (l) => say(value(l, 'fn'), 'called'),
  returned: (l) => say(value(l, 'fn'), 'returned'),
  decided,
  visited: (l) => {
    const node = value(l, 'node');
    return Object.hasOwn(flowNodes, node) ? flowNodes[node as FlowNode].text : node;
  },
  'dialog opened': (l) => `Dialog opened: ${dialogName(l)}`,
  'dialog answered': (l) =>
    say(`Dialog answered: ${dialogName(l)},`, value(l, 'press'), quoted(value(l, 'name'))).replace(/,$/, ''),
  'lock taken': () => 'Logon lock taken',
  'lock waited for': (l) => say('Waits for the logon lock', after('held by', value(l, 'holder'))),
  'lock released': () => 'Logon lock released',
  'lock timed out': () => 'Gave up waiting for the logon lock',
  joined: (l) =>
    say('Joined the shared session', value(l, 'session')) +
    (value(l, 'requested') === ''
      ? ''
      : `; the requested profile ${quoted(value(l, 'requested'))} is ignored`),
  'session created': (l) => say('Session created', after('for profile', quoted(value(l, 'profile')))),
  'session published': () => 'Session published as the shared session',
  'session ended': () => 'Session ended',
  'session ending': (l) => say('Session is ending', after('for', value(l, 'client'))),
  'argument warning': (l) => say('Check this argument:', value(l, 'flag'), value(l, 'argument'), matter(l)),
  'password ignored': () => 'The supplied password is not used',
  'profile created': (l) => say('Profile', quoted(value(l, 'profile')), 'created'),
  'profile changed': (l) =>
    say('Profile', quoted(value(l, 'profile')), 'changed:', matter(l)).replace(/:$/, ''),
  'entry point': (l) => say(value(l, 'method') || 'Entry point of the service', 'called', contextName(l)),
  'provider call': (l) =>
    say(
      value(l, 'method') || value(l, 'fn') || 'Provider called',
      value(l, 'attempt') === '' ? '' : `, try ${value(l, 'attempt')} of 2`,
      after('on the', value(l, 'of')),
      after('of', value(l, 'dll')),
    ).replace(' ,', ','),
  'provider set aside': (l) => say('Provider set aside:', value(l, 'provider') || l.who),
  'service disabled': (l) => say('Service disabled for this session:', value(l, 'service') || l.who),
  'working offline': (l) => say(quoted(value(l, 'service')), 'goes on without its server'),
  'offline copy filled': (l) =>
    say('Offline copy filled from the server', after('for profile', quoted(value(l, 'profile')))),
  'second try': (l) =>
    say(
      'Second and last try',
      after('of', quoted(value(l, 'service'))),
      after('at', quoted(value(l, 'provider'))),
    ),
  'default store': (l) =>
    value(l, 'store') === '' ? 'No default store' : `Default store is ${quoted(value(l, 'store'))}`,
  'store given to spooler': (l) => say('Store given to the spooler', after('with', value(l, 'method'))),
  'spooler told': () => 'The spooler is told of the session',
  'transports started': () => 'Transports started',
  'mail downloaded': (l) => say('Waiting mail downloaded', count(l)),
  'mail sent': (l) => say('Waiting mail sent', count(l)),
  notified: (l) => say('Notified:', eventName(l), after('-', value(l, 'content'))),
  reaction: (l) => say('Reaction:', value(l, 'does') || matter(l)),
  registered: (l) => say('Registered for notifications', after('as connection', value(l, 'connection'))),
  unregistered: (l) => say('No longer registered', after(':', value(l, 'connection'))),
  'object opened': (l) => say('Opened', value(l, 'kind'), quoted(value(l, 'name')), value(l, 'object')),
  'object released': (l) => say('Released', value(l, 'kind'), quoted(value(l, 'name')), value(l, 'object')),
  'objects leaked': (l) => say('Objects never released:', value(l, 'count'), bracketed(value(l, 'objects'))),
  'logged off': () => 'Logged off',
  'implicit logoff': (l) => say(value(l, 'client'), 'is logged off without having asked'),
  'fault armed': (l) => say('Fault armed:', fault(l)),
  'fault disarmed': (l) => say('Fault disarmed:', fault(l)),
  'fault cued': (l) => say('Fault fired on cue:', fault(l)),
  'fault cleared': (l) => say('Fault cleared:', fault(l)),
  'fault fired': (l) => say('Fault fired:', fault(l)),
  'world changed': (l) => say('The machine changed:', matter(l)),
  'clock moved': (l) => say('Clock moved', after('by', value(l, 'ms')), value(l, 'ms') === '' ? '' : 'ms'),
  refused: (l) => say('Refused:', value(l, 'argument') || matter(l)),
  warning: (l) => say('Warning:', matter(l)),
  note: (l) => say(matter(l), quoted(value(l, 'store'))),
};

/** Texts of the trace region. */
export const trace = {
  title: 'Trace',
  list: 'Trace lines',
  lines: (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`,
  linesOf: (shown: number, count: number) => `${shown} of ${trace.lines(count)}`,
  levels,
  words,
  dialogs: dialogNames,
  follow: 'following',
  followTip: 'Stay at the newest line',
  allLevels: 'all levels',
  someLevels: (shown: number, of: number) => `${shown} of ${of} levels`,
  filterTip: 'Levels shown',
  search: 'Search the trace',
  emptyTitle: 'No calls yet',
  emptyText: 'Every call, dialog and answer is written here, in order.',
  nothingFound: 'No line matches',
  nothingFoundText: 'Change the search text or show more levels.',
  /** What a line waits for, in place of a result. */
  pending: {
    running: 'running',
    'waiting for lock': 'waiting for logon lock',
    'waiting for user': 'waiting for an answer',
    waiting: 'waiting',
  } satisfies Record<Exclude<CallRecord['state'], 'returned'>, string>,
  lineName: (line: TraceRecord, text: string) =>
    say(
      `${line.seq}, ${levels[line.level]}, ${line.who}: ${text}`,
      line.result === null ? '' : `, ${formatCode(lineFamily(line), line.result)}`,
    ).replace(' ,', ','),
};
