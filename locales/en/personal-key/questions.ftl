### The questions about the personal key. `choice-…` are buttons (up to 20 characters; 24 where there are more than three),
### `describe-…` their second line in lists, `why` answers "why?", `help` helps those who do not know, `retry` gives an example.

# Said on arriving here from the first question.
personal-start = All right, your personal key. It is the one for workers and pensioners.

# How what people tell of themselves is named.
personal-insured =
    .choice-affiliate = Insured worker
    .choice-pensioner = Pensioner

ask-personal-situation = What is the problem with your personal key?
    .choice-forgot = I forgot the key
    .describe-forgot = I had it and cannot remember it
    .choice-blocked = The key is blocked
    .describe-blocked = The page says it is blocked
    .choice-first-time = It is my first time
    .describe-first-time = I never had this key
    .choice-code = No link, or it expired
    .describe-code = The link or the code in the e-mail
    .choice-email = I can't open that e-mail
    .describe-email = The mailbox I gave the IESS, or I don't know which
    .choice-email-unknown = Don't know which e-mail
    .choice-unregistered = Fingerprint not on file
    .describe-unregistered = The IESS does not have my fingerprint or my data
    .choice-abroad = I am abroad
    .describe-abroad = I cannot go to an IESS office
    .choice-foreign = I have no cédula
    .choice-page = The page does not work
    .describe-page = It is down, or the robot test does not pass
    .choice-captcha = Robot test fails
    .choice-down = The page is down
    .choice-no-turno = No appointments
    .choice-solved = I got in
    .choice-employer = I want the employer key
    .describe-employer = Someone works for me and I pay their insurance
    .choice-other = Something else
    .why = It decides whether you can do it on the page or at an office.
    .help = Choose what is closest. If in doubt, tell me in your own words.
    .retry = For example, write “I forgot the key” or “it is blocked”.

ask-personal-situation-again = Let's look for another cause. What is the problem?

ask-personal-words = Tell me in a few words what happens. Do not send me keys or codes.
    .choice-options = See the options
    .choice-give-up = Talk to a person
    .why = With your words I look for the step that helps you.
    .help = Say what you tried to do and what the screen said.
    .retry = For example: “the page says it has no fingerprint of mine”.

ask-personal-words-screen = I am sorry. What does the screen say? Write it in words. Do not send a photo, keys or codes.

ask-personal-worked = Did it work?
    .choice-yes = Yes, I got in
    .choice-no = It did not work
    .choice-no-turno = No appointments
    .choice-requested = I asked for the link
    .choice-opened = I opened the link
    .choice-not-arrived = It did not arrive
    .choice-expired = It expired
    .choice-loads = It loads now
    .choice-email = I can't open that e-mail
    .choice-unregistered = No fingerprint
    .choice-employer = I want the employer key
    .why = If it did not work, we look for another way.
    .help = Take the steps calmly. When you finish, tell me whether you got in.
    .retry = For example, write “yes, I got in” or “it did not work”.

ask-personal-worked-online = When you have asked for the link, tap “I asked for the link”.

ask-personal-worked-in-person = When you have been there, tell me: did it work?

ask-personal-worked-down = Does the page load now?

ask-personal-worked-waiting = How is it going with the link? Tap an option when you know.

ask-personal-worked-over = What happened?

personal-waiting-started = The <b>{ $code-minutes } minutes</b> are running. Look for the IESS e-mail, in spam too.
    Open the link as soon as it comes. Do not send it to me.
    I will tell you when the time is over.

personal-waiting-over = The { $code-minutes } minutes are over. If you did not open the link, it no longer works.

personal-unlocked = Good, that removes the block. What is left is to make the new key:

personal-maybe-other-mailbox = The IESS may have another e-mail of yours. That is put right at an office.

personal-still-no-link = Then do not wait for that link any more. At the office they put in the e-mail you use now.

personal-abroad-unknown = Then I do not know how it is done from abroad. No official source says so.
    Ask the IESS on its official page. Do not pay anybody for this.
