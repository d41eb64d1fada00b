### The outcomes for the personal key: what people take away. Up to 450 characters and five lines; the next step comes first.
### Links are buttons: no addresses here. The less sure a fact is, the softer it is said: "usually", "may".
### $insured is affiliate, pensioner or unknown. <b>bold</b> is the only mark-up. Menu names stay as they stand on the page.

## Parts that come again

# The menu where everything about this key is.
personal-menu =
    IESS page > Trámites Virtuales > Asegurados > { $insured ->
        [pensioner] Pensionistas
        [affiliate] Afiliados
       *[unknown] Afiliados (pensioners: Pensionistas)
    }
personal-counter = <b>Centro de Atención Universal (CAU) del IESS</b>
# What you show at the office.
personal-paper =
    { $foreigner ->
        [yes] your foreigner's code from the IESS
       *[no] your cédula
    }

## Online

outcome-personal-recover =
    1. { personal-menu } > <b>Generar / Recuperar clave</b>.
    2. Type { personal-paper }, tick “No soy un robot” and press <b>Buscar</b>.
    3. The page usually asks things to be sure it is you. Take your time.
    4. It works if the IESS already has your data and your fingerprint. If not, tap “No fingerprint”.
    Does it say blocked? Write <b>it is blocked</b>.

outcome-personal-unlock =
    1. First open your mailbox, the one you gave the IESS.
    2. { personal-menu } > <b>Desbloqueo de Clave</b>. Type { personal-paper }.
    3. Open the link that comes by e-mail. It lasts { $code-minutes } minutes.
    4. In the same menu, make the new key: <b>Generar / Recuperar clave</b>.
    Can't open that mailbox? Write <b>I can't open that e-mail</b>.

outcome-personal-link =
    1. Look for the message in all your mail, in spam too.
    2. Nothing, or expired? Ask for the link again, <b>only once</b>, with the mailbox open.
    3. { personal-menu } > <b>Desbloqueo de Clave</b>.
    4. Open the link at once. It lasts { $code-minutes } minutes.
    It goes to the e-mail you gave the IESS. I cannot see which. If in doubt, ask at a { personal-counter }.

outcome-personal-first-time =
    1. Try here: { personal-menu } > <b>Generar / Recuperar clave</b>. It also makes a first key.
    2. Type { personal-paper } and follow the page.
    3. The IESS must already have your data and your fingerprint.
    It does not let you? Take { personal-paper } to any { personal-counter }. Book an appointment first.

outcome-personal-captcha =
    Try the test “No soy un robot” <b>once more</b>:
    • with another browser, phone or computer
    • with another connection, such as your mobile data
    • without VPN or ad blocker
    Sometimes it clears up the same day (estimate). { ask-person }

outcome-personal-page =
    <b>It does not load?</b> Try later or at night. Your data are fine.
    <b>“No soy un robot” does not pass?</b> Try once more with another browser, phone or connection.
    Turn off the VPN and the ad blocker, if you use them.
    Sometimes it clears up the same day (estimate). { ask-person }

outcome-personal-down =
    Try later or at night. The IESS page sometimes does not answer.
    Your data are fine and you lost nothing.
    I do not know when it works again.
    To go on later, write <b>hello</b>.

outcome-personal-abroad =
    1. Try online: { personal-menu } > <b>Generar / Recuperar clave</b>.
    2. It works if the IESS already has your fingerprint and you can open the e-mail you gave.
    3. Is it blocked? First, in the same menu: <b>Desbloqueo de Clave</b>.
    Without fingerprint or that mailbox, I do not know how it is done from abroad. No official source says so.
    Ask the IESS on its official page.

## At the office

outcome-personal-counter =
    1. { turno-path }
    2. Take { personal-paper } to any { personal-counter }.
    3. Ask them to register your fingerprint and your data. Say it is for your personal key.
    According to published guides it is free: pay nobody.
    I do not know how long it takes. Ask at your appointment. { ask-person }

outcome-personal-mailbox =
    1. { turno-path }
    2. Take { personal-paper } to any { personal-counter }.
    3. Ask them to put in the e-mail you use now. Say it is for your personal key.
    I cannot see which e-mail the IESS has.
    I do not know how long it takes. Ask at your appointment. { ask-person }

outcome-personal-foreigner =
    1. Ask for your foreigner's code at a { personal-counter }. They usually give it at their offices.
    2. Ask there how to get the personal key with that code.
    <b>Turnos en línea</b> asks for a cédula. I do not know how to book without one.
    Nor do I know which papers they want. Ask before you queue.
    { ask-person }

outcome-personal-no-turno =
    1. In <b>Turnos en línea</b>, look for another office, province, day or hour.
    2. For the personal key any { personal-counter } will do.
    3. Look again later. The wait can take weeks.
    In Guayas, the “Islas Web” at the offices help with forms for free.
    Only for complaints, the IESS has WhatsApp 096 253 2338.

## The end

outcome-personal-solved =
    Great! Keep the key in a safe place and do not lend it.
    With it you see your contributions, your pension, your reserve funds and your appointments. It is also used for BIESS loans.
    It does not open the employer system.
    Do you represent a company? There you find the certificate <b>Representante Legal - Obligaciones Patronales</b>.

## One more reason, added to another outcome

also-personal-abroad = From abroad, I do not know how to do what needs an office. Ask the IESS.
also-personal-foreign = Without a cédula, ask for your foreigner's code at that office too.
also-personal-unregistered = If the IESS has no fingerprint of yours, ask a CAU to register it, with your cédula.
also-personal-email = If you cannot open the registered mailbox, ask a CAU to put in the one you use now.
also-personal-first-time = The first key is also made in Generar / Recuperar clave.
also-personal-blocked = If it is blocked, start with <b>Desbloqueo de Clave</b>.
also-personal-code = Use only the newest e-mail: the link lasts { $code-minutes } minutes.
also-personal-page = If the page does not load, try later or at night.
also-personal-forgot = This is also how you replace the key you forgot.
