### The questions. `choice-…` are buttons (up to 20 characters; 24 where there are more than three), `describe-…` their second
### line in lists, `why` answers "why?", `help` helps those who do not know, `retry` gives an example after a misunderstanding,
### `problem-…` and `doubt-…` answer a number. <b>bold</b> is the only mark-up.

ask-key-kind = Which key do you need?
    .choice-employer = Employer key
    .describe-employer = “Clave patronal”: payrolls and hiring notices
    .choice-personal = Worker or pensioner
    .describe-personal = The personal IESS key
    .choice-other = SRI, SUT or another
    .choice-unsure = I don't know
    .why = Each key is recovered in a different place. This saves you a wasted trip.
    .help = If someone works for you and you pay their social security, it is the <b>employer key</b>.
    .retry = For example, write “1” if someone works for you and you pay their social security.

key-kind-explained = The employer key is for the payrolls (planillas) and hiring notices of your workers. Let's start with that one.

ask-situation = What is the problem?
    .choice-forgot = I forgot the key
    .describe-forgot = Or nobody handed it over
    .choice-blocked = The key is blocked
    .describe-blocked = The page says it is blocked
    .choice-code = No code, or it expired
    .describe-code = The code or the link in the e-mail
    .choice-email = I can't open that e-mail
    .describe-email = The mailbox registered at the IESS
    .choice-email-unknown = Don't know which e-mail
    .choice-first-time = It is my first time
    .describe-first-time = I never had an employer key
    .choice-data = The data do not match
    .describe-data = The page rejects the cédula, RUC or branch
    .choice-representative = Representative rejected
    .choice-rep-changed = Representative changed
    .describe-rep-changed = There is a new manager, or the old one died
    .choice-ruc-closed = RUC closed or suspended
    .choice-page = The page does not work
    .describe-page = It is down, or the robot test does not pass
    .choice-captcha = Robot test fails
    .choice-down = The page is down
    .choice-no-turno = No appointments
    .choice-solved = I got in
    .choice-other = Something else
    .why = It decides whether you can do it online or must go to an office.
    .help = Choose what is closest. If in doubt, tell me in your own words.
    .retry = For example, write “I forgot the key” or “the code does not arrive”.

ask-situation-again = Let's look for another cause. What is the problem?

ask-words = Tell me in a few words what happens. Do not send me keys or codes.
    .choice-options = See the options
    .choice-give-up = Talk to a person
    .why = With your words I look for the step that helps you.
    .help = Say what you tried to do and what the screen said.
    .retry = For example: “the page says wrong data”.

ask-words-screen = I am sorry. What does the screen say? Write it in words. Do not send a photo, keys or codes.

ask-email-access = Can you open the e-mail registered at the IESS <b>right now</b>?
    .choice-yes = Yes
    .choice-no = No
    .choice-unsure = Don't know which one
    .why = The code to recover the key goes to that e-mail. Without it, you must go to an office.
    .help = It is the e-mail you gave the IESS when you registered as an employer. Do not tell me the address.
    .retry = For example, write “yes”, “no” or “I don't know which one”.

email-later = All right. Come back when you can open it and write <b>hello</b>. If you no longer use that mailbox, tap “No”.

ask-employer-kind = Who is the employer?
    .choice-company = A company
    .describe-company = Firm, foundation or other with a representative
    .choice-natural = A person with a RUC
    .describe-natural = Own business, in your own name
    .choice-domestic = A household
    .describe-domestic = Someone works for you at home
    .choice-public = A public institution
    .choice-unknown = I'd rather not say
    .why = The papers and the way to write the numbers are different.
    .help = If someone helps you at home, it is <b>a household</b>. If you run a business in your own name, it is <b>a person with a RUC</b>.
    .retry = For example, write “company” or “maid at home”.

ask-consent = { consent-notice }
    .choice-accept = I agree
    .choice-no = Without numbers
    .why = I check that the numbers are well written. Then the page does not reject them.
    .help = You can go on without numbers. I will only tell you how to write them.
    .retry = For example, write “I agree” or “without numbers”.

# Después de una pregunta suelta, sin repetir todo el aviso. / After a side question, without the whole notice.
ask-consent-short = Do you want me to check your numbers?

ask-identity = { $foreigner ->
        [yes] Write the <b>foreigner's code</b> that the IESS gave you.
       *[no] Write the <b>cédula</b> (identity number). { $kind ->
            [company] It is the legal representative's. { $cedula-digits } digits.
            [public] It is that of the representative registered at the IESS. { $cedula-digits } digits.
           *[other] It has { $cedula-digits } digits.
        }
    }
    .choice-skip = Skip
    .why = It is the first thing the IESS page asks for. I check that no digit is missing.
    .help = If you are a foreigner without a cédula, write the code the IESS gave you. A passport does not work.
    .retry = For example: 24 5999 999 7. You can also skip it.
    .problem-too-short = { $count ->
        [one] One digit is missing from that cédula.
       *[other] { $count } digits are missing from that cédula.
    } It has { $cedula-digits }. Please write it again.
    .problem-too-long = { $count ->
        [one] That cédula has one digit too many.
       *[other] That cédula has { $count } digits too many.
    } It has { $cedula-digits }. Please write it again.
    .problem-province = A cédula cannot start with those two digits. Please check it and write it again.
    .problem-format = A cédula has only digits. Please write it again.
    .doubt-missing-leading-zero = The zero at the start seems to be missing. Is it { $suggestion }?
    .doubt-looks-like-ruc = That looks like a RUC, not a cédula. { $suggestion ->
        [none] Write the representative's cédula.
       *[other] Is the cédula { $suggestion }?
    }
    .doubt-checksum = I think one digit is wrong in { $value }. Check it: is it right?
    .doubt-repeated-digits = All the digits are the same. Is { $value } right?
    .doubt-foreign-code = Is it the foreigner's code given by the IESS? A passport does not work.

ask-ruc = Write the <b>RUC</b> (tax number). It has { $ruc-digits } digits{ $kind ->
        [natural] { $foreigner ->
            [yes] {""} and ends in { $ruc-ending }.
           *[no] : the cédula and { $ruc-ending }.
        }
        [company] {""} and ends in { $ruc-ending }.
        [public] {""} and ends in { $ruc-ending }.
       *[other] .
    }
    .choice-skip = Skip
    .why = The IESS page asks for it after the cédula.
    .help = It is on the RUC paper and on your invoices. If you don't have it at hand, you can skip it.
    .retry = For example: 2459999997001. You can also skip it.
    .problem-too-short = { $count ->
        [one] One digit is missing from that RUC.
       *[other] { $count } digits are missing from that RUC.
    } It has { $ruc-digits }. Please write it again.
    .problem-too-long = { $count ->
        [one] That RUC has one digit too many.
       *[other] That RUC has { $count } digits too many.
    } It has { $ruc-digits }. Please write it again.
    .problem-province = A RUC cannot start with those two digits. Please check it and write it again.
    .problem-establishment = A company's RUC does not end in { $domestic-ending }. It usually ends in { $ruc-ending }. Please write it again.
    .problem-repeated-digits = That number is not a RUC. Please write it again.
    .problem-format = A RUC has only digits. Please write it again.
    .doubt-missing-leading-zero = The zero at the start seems to be missing. Is it { $suggestion }?
    .doubt-looks-like-cedula = That looks like a cédula, not a RUC. { $suggestion ->
        [none] Write the { $ruc-digits } digits of the RUC.
       *[other] Is the RUC { $suggestion }?
    }
    .doubt-checksum = I think one digit is wrong in { $value }. Check it: is it right?
    .doubt-province = That RUC starts in an unusual way. Is { $value } right?
    .doubt-establishment-not-001 = A RUC usually ends in { $ruc-ending }. Did you copy the number of the establishment?
    .doubt-domestic-form = It ends in { $domestic-ending }. Is it for someone who works in your home?
    .doubt-domestic-needs-000 = For a household, the page wants the cédula and { $domestic-ending }. Shall I use { $suggestion }?
    .doubt-identity-mismatch = That RUC does not match the cédula you gave me. Is { $value } right?

ask-branch = Write the <b>branch</b> (sucursal): { $branch-digits } digits. It is usually <b>{ $main-branch }</b>.
    .choice-skip = Skip
    .why = It is the last box on the IESS page.
    .help = If you have only one, it is usually { $main-branch }.
    .retry = For example: { $main-branch }. You can also skip it.
    .problem-zero = The branch cannot be 0000. If you have only one, it is usually { $main-branch }.
    .problem-too-long = The branch has { $branch-digits } digits. If you have only one, it is usually { $main-branch }.
    .problem-too-short = The branch has { $branch-digits } digits. If you have only one, it is usually { $main-branch }.
    .problem-format = The branch has only digits. If you have only one, it is usually { $main-branch }.

ask-confirm = Let's check:
    { $numbers }
    Is it right?
    .identity = Cédula { $value }
    .foreign = Foreigner's code { $value }
    .ruc = RUC { $value }
    .branch = Branch { $value }
    .choice-yes = It is right
    .choice-change-identity = Change the cédula
    .choice-change-ruc = Change the RUC
    .choice-change-branch = Change the branch
    .why = One wrong digit costs you the { $code-minutes } minutes of the code.
    .help = I only show the start and the end, for safety. If in doubt, change the number.
    .retry = For example, write “it is right” or “change the RUC”.

ask-worked = Did it work?
    .choice-yes = Yes, I got in
    .choice-no = It did not work
    .choice-no-turno = No appointments
    .choice-requested = I requested the code
    .choice-found = I found the e-mail
    .choice-not-found = I did not find it
    .choice-loads = It loads now
    .choice-email = Cannot open that mail
    .choice-not-arrived = It did not arrive
    .choice-expired = It expired
    .why = If it did not work, we look for another way.
    .help = Take the steps calmly. When you are done, tell me if you got in.
    .retry = For example, write “yes, I got in” or “it did not work”.

ask-worked-in-person = When you have been there, tell me: did it work?
    .choice-yes = Yes, I got in

ask-worked-online = When you request the code, tap “I requested the code”.

ask-worked-down = Does the page load now?

ask-worked-mailbox = Did you find the mailbox?

ask-worked-waiting = How is it going with the code? Tap an option when you know.
    .choice-yes = Yes, I got in

ask-worked-over = What happened?
    .choice-yes = It came and I got in

waiting-started = The <b>{ $code-minutes } minutes</b> are running. Look for the e-mail, in the spam folder too.
    Type the code on the IESS page. Do not send it to me.
    Then another e-mail comes with a link: open it quickly.
    I will tell you when the time is over.

waiting-over = The { $code-minutes } minutes are over. The code and the link usually expire by then.

mailbox-not-found = Then book a turno and take those papers. At the window they register the e-mail you use now.

maybe-other-mailbox = The IESS may have another e-mail on record. That is fixed at an office: let us see which papers you need.

## What each answer is called when it is corrected or dropped

name-key-kind = the key you need
name-situation = the problem
name-words = the problem
name-email-access = the e-mail
name-employer-kind = the kind of employer
name-consent = the permission to use numbers
name-identity = the cédula
name-ruc = the RUC
name-branch = the branch
name-confirm = the check of the numbers
name-worked = whether it worked
