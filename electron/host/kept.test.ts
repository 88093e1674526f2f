import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House } from '../ipc/testing/house';
import { castStart } from '../ipc/simulation';
import { Kept } from './kept';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'simulator-kept-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const profilesFile = () => join(folder, 'profiles.json');
const settingsFile = () => join(folder, 'settings.json');

/** One start of the app. */
function begin(options: { writes?: boolean; theme?: 'dark' } = {}) {
  const kept = new Kept({ dataDir: folder, writes: options.writes ?? true, theme: options.theme });
  const house = new House();
  const preferences = kept.loadPreferences();
  house.simulation.begin(kept.loadStart(undefined));
  Object.assign(house.world.preferences, preferences);
  kept.follow(house.simulation, house.feed);
  house.time.pass(100);
  return { kept, house };
}

function makeProfile(house: House, name: string): void {
  house.send('call', { client: 'Outlook', call: { fn: 'MAPILogonEx', flags: 1 } });
  for (const answer of [{ press: 'New' }, { press: 'OK', name }, { press: 'Cancel' }]) {
    const [prompt] = house.world.prompts.values();
    house.send('answer', { prompt: prompt!.id, answer });
  }
  house.time.pass(100);
}

const builtIn = castStart('demonstration').spec.profiles.map(({ name }) => name);
const names = (house: House) => [...house.world.profiles.values()].map(({ name }) => name);

describe('profiles', () => {
  it('survive a restart, and their providers accept the same pretend password, which is in no file', () => {
    const first = begin();
    makeProfile(first.house, 'Travel');
    first.kept.save();
    expect(readFileSync(profilesFile(), 'utf8')).not.toMatch(/letmein|accepts/);
    const second = begin();
    expect(names(second.house)).toEqual([...builtIn, 'Travel']);
    expect([...second.house.world.vault.values()]).toEqual(['letmein']);
    expect(second.house.world.notices.size).toBe(0);
  });

  it('of another built-in world come back with that world', () => {
    const first = begin();
    first.house.send('world', { use: 'contoso' });
    first.house.time.pass(100);
    first.kept.save();
    const second = begin();
    expect(second.house.simulation.start.cast).toBe('contoso');
    expect(names(second.house)).toContain('Branch');
  });

  it('of a lesson are never written', () => {
    const { kept, house } = begin();
    house.simulation.begin({ ...castStart('empty'), cast: null });
    house.time.pass(100);
    kept.save();
    expect(existsSync(profilesFile())).toBe(false);
  });

  it('with the same name twice, or two defaults, make the file unusable', () => {
    const profile = (name: string, isDefault: boolean) => ({ name, default: isDefault });
    const broken = [
      [profile('Outlook', false), profile('OUTLOOK', false)],
      [profile('A', true), profile('B', true)],
    ];
    for (const [n, profiles] of broken.entries()) {
      writeFileSync(profilesFile(), JSON.stringify({ version: 1, world: 'demonstration', profiles }));
      const { house } = begin();
      expect(names(house)).toEqual(builtIn);
      const [notice] = house.world.notices.values();
      expect(notice?.text).toContain(`profiles.broken-${n + 1}.json`);
    }
  });

  it('of an account that no built-in world has ask for the pretend password of the others', () => {
    const provider = { name: 'Elsewhere', kind: 'store', prompt: { user: 'eve' } };
    const profiles = [{ name: 'Own', services: [{ name: 'Other Mail', providers: [provider] }] }];
    writeFileSync(profilesFile(), JSON.stringify({ version: 1, world: 'demonstration', profiles }));
    const { house } = begin();
    expect([...house.world.vault.values()]).toEqual(['letmein']);
  });
});

describe('settings', () => {
  it('survive a restart; a theme given for one start only is not kept', () => {
    const first = begin();
    first.house.send('preferences', { theme: 'light', showEvidence: false, era: 'xp' });
    first.kept.save();
    const second = begin({ theme: 'dark' });
    expect(second.house.world.preferences).toEqual({
      theme: 'dark',
      showEvidence: false,
      era: 'xp',
    });
    second.house.send('preferences', { showEvidence: true });
    second.kept.save();
    expect(JSON.parse(readFileSync(settingsFile(), 'utf8'))).toEqual({
      version: 1,
      theme: 'light',
      showEvidence: true,
      era: 'xp',
    });
  });

  it('written before there was a choice of wording still load; a wording that does not exist sets the file aside', () => {
    writeFileSync(settingsFile(), JSON.stringify({ version: 1, theme: 'dark', showEvidence: false }));
    const older = begin();
    expect(older.house.world.preferences).toEqual({ theme: 'dark', showEvidence: false, era: 'modern' });
    expect(older.house.world.notices.size).toBe(0);
    writeFileSync(settingsFile(), JSON.stringify({ version: 1, theme: 'dark', era: 'baroque' }));
    const broken = begin();
    expect(broken.house.world.preferences).toEqual({ theme: 'system', showEvidence: true, era: 'modern' });
    expect([...broken.house.world.notices.values()][0]?.text).toContain('settings.broken-1.json');
  });

  it('are not written when nothing is to be kept', () => {
    const { kept, house } = begin({ writes: false });
    house.send('preferences', { theme: 'dark' });
    makeProfile(house, 'Travel');
    kept.save();
    expect([existsSync(settingsFile()), existsSync(profilesFile())]).toEqual([false, false]);
  });
});
