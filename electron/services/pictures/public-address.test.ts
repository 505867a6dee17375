import { expect, test } from "vitest";
import { isLoopbackHost, isPublicAddress } from "./public-address.ts";

test.each([
  "93.184.216.34",
  "8.8.8.8",
  "172.15.0.1",
  "172.32.0.1",
  "2606:2800:220:1:248:1893:25c8:1946",
  "2a00:1450:4001::1",
])("%s is public", address => expect(isPublicAddress(address)).toBe(true));

test.each([
  ...[
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.9.9.9",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
  ],
  ...[
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "203.0.113.7",
    "::",
    "::1",
    "fe80::1",
    "fc00::1",
  ],
  ...[
    "fd12:3456::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "2001:db8::1",
    "2002:7f00:1::",
  ],
  ...["2001::1", "3fff::1", "example.com", "", "127.1"],
])("%s is not", address => expect(isPublicAddress(address)).toBe(false));

test.each([
  ["localhost", true],
  ["api.localhost", true],
  ["127.0.0.1", true],
  ["[::1]", true],
  ["localhost.example.com", false],
  ["192.168.0.1", false],
  ["", false],
])("%s is this computer: %s", (host, expected) => expect(isLoopbackHost(host)).toBe(expected));
