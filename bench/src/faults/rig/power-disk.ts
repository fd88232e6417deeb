import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';

/** A disk of which it is known what has reached it. */
export type PowerDisk = {
  /**
   * From now on the folder shows what had reached the device, as after a power cut: what was written and never synced is
   * gone. Whoever writes there is to be stopped before, and killed after. Writes are not reordered within the device.
   */
  readonly cut: () => void;
  /** Everything written until now has reached the device. */
  readonly sync: () => void;
  readonly remove: () => void;
};

/** An ext4 file system in a file. Needs root, mkfs and loop devices, and says so without. */
export function openPowerDisk(folder: string, megabytes: number): PowerDisk {
  mkdirSync(folder, { recursive: true });
  const images = [`${folder}-0.img`];
  try {
    execFileSync('truncate', ['--size', `${megabytes}M`, `${folder}-0.img`]);
    execFileSync('/usr/sbin/mkfs.ext4', ['-q', '-F', `${folder}-0.img`]);
    mount(`${folder}-0.img`, folder);
  } catch (error) {
    throw new Error('a disk without power needs root, mkfs.ext4 and loop devices', { cause: error });
  }
  return {
    cut: () => {
      const [image, copy] = [`${folder}-${images.length - 1}.img`, `${folder}-${images.length}.img`];
      execFileSync('cp', ['--sparse=always', image, copy]);
      images.push(copy);
      mount(copy, folder); // above the other one: nobody finds the folder empty in between
    },
    sync: () => void execFileSync('sync', ['--file-system', folder]),
    remove: () => {
      for (const image of images) {
        execFileSync('umount', ['--lazy', folder]);
        rmSync(image, { force: true });
      }
    },
  };
}

function mount(image: string, folder: string): void {
  execFileSync('mount', ['-o', 'loop', image, folder]);
  chmodSync(folder, 0o711);
}
