/** Passwords that everybody tries first: a small list of our own, beside what the settings add. */

/** In lower case; each has a letter and a digit and 8 characters, since others are refused before it. */
const COMMON: ReadonlySet<string> = new Set(
  `passord1 passord12 passord123 passord1234 passord12345 mittpassord1 hemmelig1 hemmelig123 sommer01 sommer2024
   sommer2025 sommer2026 vinter01 vinter2024 vinter2025 vinter2026 januar2026 norge123 norge1814 norge2025
   norge2026 oslo12345 bergen123 trondheim1 stavanger1 tromso123 fotball1 fotball123 rosenborg1 brann1908
   brann2025 liverpool1 manchester1 arsenal123 kjaerlighet1 minid123 minid1234 minid2025 minid2026 bankid123
   velkommen1 velkommen123 superman1 batman123 password1 password12 password123 password1234 password12345
   passw0rd p@ssw0rd p4ssw0rd passw0rd1 pa55word pa55w0rd qwerty12 qwerty123 qwerty1234 qwerty12345 qwer1234
   1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc q1w2e3r4 q1w2e3r4t5 zaq12wsx zaq1zaq1 asdf1234 asdfgh123 zxcvbnm1
   abcd1234 abc12345 abc123456 abcdef123 a1234567 a12345678 aa123456 aa12345678 123456789a 12345678a 1234567a
   123456ab 123abc456 123qwe123 1234qwer 12345qwert 123456qwerty welcome1 welcome123 welcome2025 iloveyou1
   iloveyou2 letmein1 letmein123 letmein2 monkey123 dragon123 sunshine1 princess1 football1 baseball1 master123
   shadow123 michael1 jordan23 charlie1 computer1 internet1 samsung1 google123 facebook1 linkedin1 admin123
   admin1234 administrator1 root1234 test1234 testing1 testing123 tester123 user1234 guest123 changeme1 default1
   secret123 mypassword1 trustno1 starwars1 pokemon1 pokemon123 hello123 hello1234 summer2024 summer2025
   summer2026 winter2025 winter2026 spring2026 autumn2025`.split(/\s+/),
);

/** Whether it is on the list, or on the settings' own; capitals make no difference. */
export function isCommon(password: string, more: readonly string[]): boolean {
  const plain = password.toLowerCase();
  return COMMON.has(plain) || more.some((one) => one.toLowerCase() === plain);
}
