import type { EventEmitter } from 'node:events';
import type Electron from 'electron';
import type { BrowserWindow } from './browserWindow';
import type { Frame } from './frame';
import type { IpcEvent } from './ipcMain';
import type { Menu } from './menu';
import type { Session } from './session';
import type { WebContents } from './webContents';

/**
 * A type of electron.d.ts with Electron's own classes replaced by those of the stand-in, all the way down. Members that
 * take or give such objects can so be checked against Electron's signatures although neither class is complete.
 */
export type Ours<T> = T extends Electron.BrowserWindow
  ? BrowserWindow
  : T extends Electron.WebContents
    ? WebContents
    : T extends Electron.WebFrameMain
      ? Frame
      : T extends Electron.Session
        ? Session
        : T extends Electron.Menu
          ? Menu
          : T extends Electron.CommandLine
            ? CommandLineSwitches
            : T extends Electron.IpcMainInvokeEvent
              ? IpcEvent
              : T extends (...args: infer A) => infer R
                ? (...args: { [I in keyof A]: Ours<A[I]> }) => Ours<R>
                : T extends Promise<infer P>
                  ? Promise<Ours<P>>
                  : T extends (infer E)[]
                    ? Ours<E>[]
                    : T;

/** The part of an Electron type that the stand-in offers: a changed signature in electron.d.ts is a compile error. */
export type Surface<T, K extends keyof T> = { [P in K]: Ours<T[P]> };

type Shared<Theirs, Mine> = Exclude<
  keyof Theirs & keyof Mine,
  keyof EventEmitter | keyof typeof EventEmitter
>;

export type CommandLineSwitches = Surface<Electron.CommandLine, 'appendSwitch'>;

/** The same for a class, which must agree with Electron's in every member that both have. */
export type Agrees<Theirs, Mine extends Surface<Theirs, Shared<Theirs, Mine>>> = Mine;
