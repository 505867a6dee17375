import type { Device } from "../choices.ts";

/** Outer size in CSS pixels of what a device takes, its rim or its window's bar included. */
export interface DeviceSize {
  readonly width: number;
  readonly height: number;
}

/** A screen of 390 × 844 in a rim of 10, one of 820 × 1180 in a rim of 16, a page of 1200 × 948 under a bar of 44. */
export const deviceSizes: Readonly<Record<Device, DeviceSize>> = {
  phone: { width: 410, height: 864 },
  tablet: { width: 852, height: 1212 },
  desktop: { width: 1200, height: 992 },
};
