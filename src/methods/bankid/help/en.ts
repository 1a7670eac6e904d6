import type { Texts } from './nb.ts';

const en: Texts = {
  name: 'BankID',
  line: 'Electronic ID from the bank, at the high level (once called level 4)',
  groups: {
    order: {
      name: 'Getting BankID',
      answers: {
        'how-to-order': {
          title: 'How do I get BankID?',
          body: ['Contact your bank. It orders BankID for you and gives you a code device or the app.'],
        },
      },
    },
    'log-in': {
      name: 'Logging in',
      answers: {
        'how-to-log-in': {
          title: 'How do I log in with a code device?',
          body: [
            'You need your national identity number, the code device from the bank and your BankID password.',
          ],
          steps: [
            'Go to the service, and choose BankID.',
            'Type your national identity number, 11 digits.',
            'Type the code from the code device.',
            'Type the password, and log in.',
          ],
        },
        'all-types': {
          title: 'Can all types of BankID be used?',
          body: [
            'Yes, when the bank approves the solution as BankID: code device, card reader, app and mobile. But BankID must be activated in the online bank for use with others than the bank itself.',
          ],
        },
        'mobile-as-chip': {
          title: 'How do I use BankID on mobile as a code device?',
          body: [
            'If your bank offers it, the mobile can give the answer that the code device otherwise gives.',
          ],
          steps: [
            'Choose BankID, and type your national identity number.',
            'Press “Choose other BankID” or the arrow to the left, and choose BankID on mobile.',
            'Check that the reference words are the same on the mobile, and type the PIN there.',
            'Type your BankID password, and log in. If you have forgotten it, contact the bank.',
          ],
        },
        'words-differ': {
          title: 'The reference words differ',
          body: ['Decline on the phone. Then it is another login than yours that asks.'],
        },
      },
    },
    app: {
      name: 'The BankID app',
      answers: {
        'app-why': {
          title: 'Why use the app?',
          body: [
            'It is the fastest and safest way to use BankID. There is one for iPhone and one for Android.',
          ],
        },
        'app-before': {
          title: 'What do I need before I activate the app?',
          body: [
            'An active BankID with a password. If it is long since you used the code device, your BankID may have expired. Try to log in with the device, or ask the bank.',
            'If it has expired, order a new one from the bank. It may take some days.',
          ],
        },
        'app-password': {
          title: 'Which password does the app use?',
          body: ['The same that you use with the code device.'],
        },
        'app-phone': {
          title: 'Which phone is required?',
          body: [
            'iOS 15 or Android 8, or newer. The app works on one phone at a time: when you activate a new one, the old one stops.',
          ],
        },
        'app-activate': {
          title: 'How do I activate the app?',
          body: [
            'Download the app, and follow its instructions. You show who you are with a passport, a national ID card, a code device or the app on another phone.',
          ],
        },
        'app-under-18': {
          title: 'I am under 18',
          body: ['Then you activate the app with a code device, or with the app on another phone.'],
        },
        'app-id-card': {
          title: 'How do I get a national ID card?',
          body: [
            'Make an appointment with the police. Citizens of EEA and EFTA countries who have a national identity number can get the card too.',
          ],
        },
        'app-foreign-passport': {
          title: 'Can I use a foreign passport?',
          body: [
            'Yes, when machines can read the passport and your status is “checked”. The Tax Administration changes passport number and status.',
          ],
        },
        'app-use': {
          title: 'How do I log in with the app?',
          body: ['You need the phone with the app, and your BankID password.'],
          steps: [
            'Choose BankID, and type your national identity number.',
            'Choose the BankID app, if it is not chosen already.',
            'Approve on the phone. On an iPhone you can hold the notification and approve without opening the app.',
            'Type your BankID password.',
          ],
        },
        'app-no-notification': {
          title: 'I get no notification',
          body: ['Open the app yourself. The request is there, even when notifications are off.'],
        },
        'app-faster': {
          title: 'How do I turn on faster BankID?',
          body: [
            'Open the app, choose “My BankID” and follow the instructions. Then you use face, finger or the phone’s PIN instead of the password, where that is enough for the service.',
          ],
        },
        'app-faster-off': {
          title: 'Face and finger do not work',
          body: [
            'Check in the phone’s settings that a face or finger is enrolled, and that the app may use it.',
          ],
        },
      },
    },
    components: {
      name: 'Equipment',
      answers: {
        'internet-explorer-8': {
          title: 'Internet Explorer 8 and Java',
          body: [
            'BankID did not work in Internet Explorer 8 and older without Java, which was fetched from java.com. No browser of today needs Java.',
          ],
        },
      },
    },
    password: {
      name: 'Password and codes',
      answers: {
        codes: {
          title: 'The code from the device does not work',
          body: [
            'Code devices differ, and the bank answers questions about yours. After five mistakes the device is blocked.',
          ],
        },
        'forgotten-password': {
          title: 'I have forgotten the password',
          body: [
            'Contact the bank. It sends a new password by e-mail, and tells you by SMS that it has been sent.',
          ],
        },
        'change-password': {
          title: 'How do I change the password?',
          body: [
            'Choose BankID, and press “Menu” at the top right. Choose “Change password”, log in as usual, and type the new password twice. It must have at least 8 characters.',
          ],
        },
      },
    },
    profile: {
      name: 'Profile and blocking',
      answers: {
        'edit-profile': {
          title: 'How do I change e-mail and mobile number in BankID?',
          body: ['Contact the bank. The information in BankID is the bank’s.'],
        },
        block: {
          title: 'How do I block my BankID?',
          body: ['Contact the bank at once. The bank opens it again when you ask.'],
        },
      },
    },
    bugs: {
      name: 'Known bugs',
      answers: {
        'bid-2031': {
          title: 'BID-2031',
          body: [
            'The browser or operating system is too old, or BankID stands in another security zone than the service. Update the browser or the operating system.',
            'Reported for Chrome 23, Firefox 27, Safari in iOS 7.0 and iOS 2 to 6, and for older ones.',
          ],
        },
        'safety-zones': {
          title: 'Security zones in Internet Explorer',
          body: [
            'Companies that put services in the zones “Trusted sites” or “Local intranet” met BID-2031, because the browser kept the zones apart.',
            'Whoever manages the computer adds https://csfe.bankid.no to “Trusted sites”.',
          ],
        },
        'zones-for-administrators': {
          title: 'For system administrators: how to add the address',
          body: [
            'For Internet Explorer 9 and newer. Afterwards BankID works whichever zone the service stands in.',
          ],
          steps: [
            'Open Internet Options, the tab Security.',
            'Choose Trusted sites, and then Sites.',
            'Add https://csfe.bankid.no, and close.',
            'For many computers: use the group policy “Site to Zone Assignment List” with the value 2.',
          ],
        },
        'browser-too-old': {
          title: '“The browser cannot be used”',
          body: [
            'BankID stops with code 6202 or 1A13 in browsers it does not support. Update the browser, or choose another electronic ID.',
          ],
        },
      },
    },
    errors: {
      name: 'Error messages',
      answers: {
        'incorrect-data': {
          title: '“Incorrect data entered”',
          body: [
            'The message comes when you have typed the code, and your BankID is activated for the online bank only.',
            'Log in to the online bank, choose BankID in the menu, and activate it for all services. If you need help, contact the bank.',
          ],
        },
        blocked: {
          title: 'BankID is blocked',
          body: ['Five wrong passwords or codes block it. The bank opens it again.'],
        },
        problems: {
          title: 'Other problems with BankID',
          body: ['Contact your bank.'],
        },
      },
    },
  },
  guides: {
    'code-device': {
      title: 'Log in with BankID and a code device',
      steps: {
        choose: 'Choose BankID.',
        number: 'Type your national identity number, and go on.',
        code: 'Type the one-time code from the code device, and go on.',
        password: 'Type the password, and log in.',
      },
    },
    app: {
      title: 'Log in with the BankID app',
      steps: {
        choose: 'Choose BankID.',
        number: 'Type your national identity number, and go on.',
        app: 'The page waits for the phone.',
        phone: 'Open the notification on the phone, check that the service is right, and approve.',
        password: 'Type your BankID password, and log in.',
      },
    },
    mobile: {
      title: 'Use BankID on mobile as a code device',
      steps: {
        choose: 'Choose BankID.',
        number: 'Type your national identity number, and go on.',
        other: 'Press “Choose other BankID”, or the arrow to the left.',
        way: 'Choose BankID on mobile.',
        words: 'Read the reference words on the page.',
        phone: 'Check that the words are the same on the mobile, and type the PIN there.',
        password: 'Type your BankID password, and log in.',
      },
    },
    'change-password': {
      title: 'Change the BankID password',
      steps: {
        choose: 'Choose BankID.',
        menu: 'Press “Menu” at the top right.',
        change: 'Choose “Change password”.',
        old: 'You log in with the old password first. Go on.',
        number: 'Type your national identity number, and go on.',
        code: 'Type the one-time code from the code device, and go on.',
        password: 'Type the old password, and go on.',
        'new': 'Type a new password of at least 8 characters twice, and go on. The password is then changed.',
      },
    },
    'activate-app': {
      title: 'Activate the BankID app',
      steps: {
        install: 'Download the BankID app on the phone.',
        welcome: 'Open the app, and get started.',
        number: 'Type your national identity number.',
        mobile: 'Type the mobile number that the bank has.',
        sms: 'Type the code you get by SMS.',
        terms: 'Read the terms, and accept them.',
        proof: 'Choose how to show who you are.',
        device: 'With a code device: type the code and your BankID password.',
        done: 'The app is activated.',
      },
    },
  },
};

export default en;
