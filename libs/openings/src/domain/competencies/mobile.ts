// Competencies of building software for phones and tablets.
import { phrases } from '../competency.js';
import type { Competency } from '../competency.js';

/** Native and cross-platform development, app releases, life offline. */
export const mobileCompetencies: readonly Competency[] = [
  {
    id: 'mobile_development',
    name: 'Native mobile development',
    family: 'mobile',
    meaning: 'Builds apps with the platforms’ own languages and respects how the system treats them.',
    signals:
      phrases(`~mobile | mobile development | mobile apps | mobile applications | mobile app | native apps | iOS | Android | =Swift | SwiftUI | UIKit | ~Kotlin | Jetpack Compose | =Jetpack | Objective-C | mobile platforms | mobile engineering | iPhone | smartphone apps | Xcode | =Combine |
      Android Studio | Kotlin Multiplatform | mobile architecture | MVVM |
      mobile dev | mobile developers | mobile engineers`),
    kinds: ['coding', 'other'],
    criteria: [
      {
        name: 'Builds apps that respect the platform',
        anchors: [
          'Treats the app as a web page; rotation or a phone call loses the user’s work.',
          'Builds screens from samples; life cycle and threads are handled where something crashed.',
          'Explains life cycle, threads and memory of the platform, keeps state through interruptions, and tests on old devices.',
          'Knows the platform well enough to have worked around its faults, and keeps an app of many teams coherent and quick to build.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['coding', 'other'],
        ask: 'A form of five steps must survive a phone call, low memory and an app update. How do you keep what was typed, and how do you test it?',
        listenFor:
          'What the system may kill, where state is saved, versions of saved data, a test that kills the process.',
      },
      {
        kinds: ['other'],
        ask: 'Crash-free sessions fell from 99.8 to 99.1 percent with the last release. You have stack traces and device data. How do you proceed?',
        listenFor:
          'Groups by device and version, stops the rollout first, finds the cause, a guard for next time.',
      },
    ],
  },
  {
    id: 'cross_platform_mobile',
    name: 'Cross-platform mobile',
    family: 'mobile',
    meaning: 'Shares code between platforms where it pays and goes native where it must.',
    signals: phrases(
      `React Native | Flutter | =Dart | Xamarin | Ionic | Cordova | cross-platform | cross platform | hybrid apps | shared mobile code | =Expo | MAUI`,
    ),
    kinds: ['coding', 'other'],
    criteria: [
      {
        name: 'Shares code where it pays',
        anchors: [
          'Believes one codebase means no platform knowledge.',
          'Builds shared screens; native modules are left to others.',
          'Draws the line between shared and native on purpose and can cross it in both directions.',
          'Took a product into or out of a shared framework and can account for what it gained and cost.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['coding', 'other'],
        ask: 'Which part of a shared mobile codebase would you write natively on each platform, and how do both sides talk?',
        listenFor: 'Reasons from user experience or hardware, a narrow typed boundary, testing both sides.',
      },
    ],
  },
  {
    id: 'app_release',
    name: 'App release and monitoring',
    family: 'mobile',
    meaning: 'Brings apps through the stores in a steady rhythm and sees how they fare on real phones.',
    signals:
      phrases(`App Store | shipped apps | published apps | Google Play | Play Store | app stores | app release | app releases | staged rollout | crash reporting | Crashlytics |
      fastlane | TestFlight | release trains | mobile CI | app analytics | feature flags | crash rates | crash-free | release quality | quality of releases`),
    kinds: ['other', 'delivery'],
    criteria: [
      {
        name: 'Ships apps in a steady rhythm',
        anchors: [
          'Builds on their own machine; a rejected release is a surprise each time.',
          'Follows the store’s steps; problems are seen in reviews by users.',
          'Releases in stages behind flags, watches crashes and key flows, and can stop or go back.',
          'Brought several teams onto one release train and cut the time from merge to phone, with figures.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'delivery'],
        ask: 'A release with a fault is on a tenth of all phones, and the store needs a day for the next one. What can you do in the first hour?',
        listenFor:
          'Halt the rollout, remote switch, server-side mitigation, telling support, preparing the fix.',
      },
    ],
  },
  {
    id: 'offline_mobile',
    name: 'Offline, sync and device limits',
    family: 'mobile',
    meaning: 'Makes apps that work with bad networks, small batteries and old data.',
    signals:
      phrases(`offline | offline-first | offline first | data synchronisation | synchronization | ~sync | push notifications | ~battery | battery life |
      local storage | mobile performance | app performance | app size | startup time | launch time | memory usage | background tasks | deep links | deep linking | bluetooth | geolocation`),
    kinds: ['other', 'system_design', 'coding'],
    criteria: [
      {
        name: 'Designs for bad networks and small devices',
        anchors: [
          'Shows a spinner; data entered in a tunnel is lost.',
          'Caches answers; conflicts and stale data are not considered.',
          'Queues changes locally, resolves conflicts by rules the user understands, and budgets battery and data.',
          'Ran sync for real users, found silent loss through measurements, and redesigned it.',
        ],
      },
    ],
    prompts: [
      {
        kinds: ['other', 'system_design', 'coding'],
        ask: 'Two nurses edit the same record on phones without a network, then both come online. Design what happens.',
        listenFor:
          'Unit of conflict, a rule per field, what users see, identity of changes, repeated uploads.',
      },
    ],
  },
];
