// Competencies of software in devices: code close to the processor, the hardware around it, and safety.
import type { Competency } from '../competency.js';
import { phrases } from '../competency.js';

/** Competencies of software in devices. */
export const embeddedCompetencies: readonly Competency[] = [
  {
    id: 'embedded_systems',
    name: 'Embedded and low-level systems',
    family: 'embedded',
    meaning: 'Writes software for devices with little memory, real time and no second chance.',
    signals:
      phrases(`embedded | firmware | microcontroller | microcontrollers | RTOS | bare metal | kernel development | FPGA | IoT | real-time operating |
      embedded C | CAN bus | ARM processors | low-level programming | ~sensors | interrupts | interrupt handling | memory footprint |
      boot time | FreeRTOS | Zephyr | Cortex-M | over-the-air updates`),
    kinds: ['coding', 'other', 'system_design'],
    criteria: [
      {
        name: 'Programs close to the device',
        anchors: [
          'Treats the device as a small server; memory and timing are not mentioned.',
          'Works from examples of the vendor; faults are sought by trial.',
          'Reads the data sheet, budgets memory and time, and debugs with the right instrument.',
          'Shipped devices that update safely in the field, and tells of a fault found through signals rather than guesses.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['coding', 'other', 'system_design'],
        ask: 'A sensor delivers a reading every millisecond and the radio sleeps for a second at a time. Sketch the code between them with 8 kB of memory.',
        listenFor: 'Ring buffer, what is dropped first, interrupts kept short, power.',
      },
    ],
  },
  {
    id: 'hardware_interfaces',
    name: 'Hardware and its interfaces',
    family: 'embedded',
    meaning:
      'Brings hardware to life together with those who build it, and finds on which side a fault lies.',
    signals:
      phrases(`schematics | schematic | oscilloscope | logic analyser | logic analyzer | hardware engineers | board bring-up | hardware bring-up |
      bring up .. boards | new boards | SPI | I2C | UART | USB | BLE | CAN bus | Modbus | device drivers | implement drivers | develop drivers |
      write drivers | power consumption | low power | low-power | data sheets | datasheets | signal processing | peripherals | PCB | JTAG | hardware interfaces`),
    kinds: ['other', 'coding'],
    criteria: [
      {
        name: 'Works at the border of software and hardware',
        anchors: [
          'Declares the hardware broken when the driver does not answer.',
          'Follows the example of the vendor; a wrong level or timing is found by chance.',
          'Reads schematic and data sheet, measures the signal, and proves on which side the fault lies.',
          'Brought up boards that nobody had run before, and changed the next revision through what was measured.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'coding'],
        ask: 'A sensor on a shared bus answers at your desk and not in the housing. You have an oscilloscope and a day. What do you measure first?',
        listenFor:
          'Levels, pull-ups, timing and supply before code; one change at a time; tells the two sides apart.',
      },
    ],
  },
  {
    id: 'functional_safety',
    name: 'Functional safety',
    family: 'embedded',
    meaning: 'Builds devices that stay harmless when a part of them fails, and can show it.',
    signals:
      phrases(`functional safety | IEC 61508 | ISO 26262 | ISO 13849 | IEC 62304 | DO-178C | ASIL | SIL | MISRA | safety-critical | safety critical |
      FMEA | fault trees | watchdogs | AUTOSAR | safety standards`),
    kinds: ['other', 'design_review', 'system_design'],
    criteria: [
      {
        name: 'Keeps failure harmless',
        anchors: [
          'Takes safety for the absence of bugs.',
          'Fills the required documents; how a failing part is noticed stays open.',
          'Starts from what may harm, names the safe state, and shows how each single fault is found in time.',
          'Carried a device through an assessment, and changed its design because of what the analysis showed.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'design_review', 'system_design'],
        ask: 'The controller of a heating element hangs while the element is on. What in your design notices, how fast, and what happens then?',
        listenFor: 'Safe state, independent watchdog, time to react, a test that forces the fault.',
      },
    ],
  },
];
