### The outcomes: what the person takes away. Each one fits, with its question and its link, in one WhatsApp message.
### Links are buttons: no addresses here. The less certain a fact, the softer it is said: “usually”, “estimate”.
### The names of menus and papers stay in Spanish, because that is what the person will see. $kind: see the Spanish file.

## Parts that are used several times

turno-path = Book a free appointment: IESS page > <b>Turnos en línea</b>.
plus-turno = plus the wait for the appointment (estimate, not an official time).
ask-person = To talk to someone, write <b>person</b>.

## Other ways

outcome-human =
    { $contact ->
        [none] I have no person here to help you. At the IESS someone will, with an appointment.
       *[other] A person can help you: <b>{ $contact }</b>. So can the IESS, with an appointment.
    }
    { turno-path }
    Say which key you need, what you tried and what the screen says. Give nobody your key or the code.

outcome-trust =
    You are right to ask. I am an independent, free robot: <b>I am not the IESS</b>.
    • I never ask for keys, codes, photos or payments.
    • Numbers are optional: I only check how they are written.
    • My links go to official pages. Check that the address is <b>.gob.ec</b>.
    • The IESS has warned that it does not ask for keys by e-mail, phone or chat.
    What I say comes from public guides and pages. Last review: { $reviewed }.{ $operator ->
        [none] {""}
       *[other] {" "}Responsible: { $operator }.
    }

## Buttons (up to 20 characters)

link-iess = IESS page
link-turnos = Turnos en línea
