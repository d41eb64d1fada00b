### The outcomes: what the person takes away. Each one fits, with its question and its link, in one WhatsApp message.
### Links are buttons: no addresses here. The less certain a fact, the softer it is said: “usually”, “estimate”.
### The names of menus and papers stay in Spanish, because that is what the person will see. $kind: see the Spanish file.

## Parts that are used several times

# A foreigner without a cédula uses the code that the IESS gives, and takes a copy.
own-number =
    { $foreigner ->
        [yes] Your foreigner's code from the IESS
       *[no] Your cédula ({ $cedula-digits } digits)
    }
own-number-name =
    { $foreigner ->
        [yes] your code
       *[no] your cédula
    }
own-ruc =
    { $foreigner ->
        [yes] RUC ({ $ruc-digits }, ends in { $ruc-ending })
       *[no] RUC: your cédula and { $ruc-ending }
    }
own-paper =
    { $foreigner ->
        [yes] Copy of your foreigner's code from the IESS
       *[no] Your original, valid cédula
    }
their-number =
    { $foreigner ->
        [yes] Foreigner's code from the IESS
       *[no] Cédula ({ $cedula-digits } digits)
    }
their-paper =
    { $foreigner ->
        [yes] Copy of the foreigner's code from the IESS
       *[no] Original, valid cédula
    }

have-at-hand =
    { $kind ->
        [company]
            • { their-number } of the legal representative registered at the IESS
            • RUC ({ $ruc-digits }, ends in { $ruc-ending })
            • Branch, “sucursal” ({ $branch-digits }, usually { $main-branch })
        [natural]
            • { own-number }
            • { own-ruc }
            • Branch, “sucursal”: usually { $main-branch }
        [domestic]
            • { own-number }
            • As RUC: { own-number-name } and { $domestic-ending }
            • As branch, “sucursal”: { $main-branch }
        [public]
            • { their-number } of the representative registered at the IESS
            • RUC ({ $ruc-digits }, ends in { $ruc-ending })
            • Branch, “sucursal” ({ $branch-digits } digits)
       *[unknown]
            • { their-number } (company: the representative's)
            • RUC ({ $ruc-digits }; household staff: cédula and { $domestic-ending })
            • Branch, “sucursal”: usually { $main-branch }
    }

recover-steps =
    1. IESS page > Trámites Virtuales > Empleadores > <b>Recuperar clave</b> (recover key).
    2. Type cédula, RUC and branch. Tap <b>Validar</b>.
    3. Type on the page the code you get by e-mail.
    4. Open the link in the next e-mail. Both usually expire after { $code-minutes } minutes.
    5. Set the new key and test it. The user name is the cédula.

same-phone = <b>On one phone:</b> do not close the page. Switch to your mail, read the code and go back.

papers =
    { $kind ->
        [company]
            • { their-paper } of the legal representative
            • RUC and registered nombramiento (deed)
        [natural]
            • { own-paper }
            • RUC
        [domestic]
            • { own-paper }
            • Recent electricity or water bill, in case they ask
        [public]
            • { their-paper } of the representative
            • RUC and nombramiento, in case they ask
       *[unknown]
            • { their-paper } (company: the representative's)
            • RUC (company: and registered nombramiento)
            • Household staff: electricity or water bill
    }

request-paper = • “Solicitud para empleador” (request), signed by hand, with data
portal-forms = • The forms the page gives you, printed and signed

# $paper: which of the two the case asks for.
window-paper =
    { $paper ->
        [request] { request-paper }
       *[forms] { portal-forms }
    }
procedure-name = Procedure: <b>Clave patronal de acceso al portal IESS</b>.
confirm-at-turno = Take at least this; confirm it when you book:

## Online

outcome-online =
    <b>Before you start, have ready:</b>
    • Your mailbox open; look in spam too
    { have-at-hand }

    <b>Steps, according to published guides:</b>
    { recover-steps }

    { same-phone }
    { $kind ->
        [domestic] If the page does not take those numbers, book an appointment.
        [public] If the page does not take those numbers, book an appointment.
       *[other] With a closed or suspended RUC, this usually fails.
    }
    It usually takes { $online-minutes-from } to { $online-minutes-to } minutes (estimate, not an official time).

outcome-blocked =
    Try <b>once</b>, with your mailbox open. “Desbloqueo de Clave” is for workers.
    { have-at-hand }

    1. IESS page > Trámites Virtuales > Empleadores > <b>Recuperar clave</b>.
    2. Type the numbers and tap <b>Validar</b>.
    3. Type the code and open the link in the next e-mail within { $code-minutes } minutes.

    <b>Still blocked?</b> { turno-path }
    { procedure-name }
    { confirm-at-turno }
    { papers }

    Online: { $online-minutes-from } to { $online-minutes-to } minutes. Window: { $blocked-days-from } to { $blocked-days-to } working days, plus the wait for the appointment (estimate).
    { ask-person }

outcome-code =
    1. Search your mail for “iess”, in spam and promotions too. It can take a minute or two.
    2. Check that the mailbox is not full and is the registered one.
    3. Nothing, or expired? Start again <b>once</b> at Recuperar clave, with your mailbox open.
    4. Use only the newest e-mail. Code and link usually expire after { $code-minutes } minutes.

    { same-phone }
    On an office mailbox, ask them to accept messages from the IESS.
    Still nothing? The IESS may have another e-mail of yours. Write <b>I can't open that e-mail</b>.
    It usually takes { $online-minutes-from } to { $online-minutes-to } minutes (estimate, not an official time).

outcome-captcha =
    When the test “No soy un robot” (I am not a robot) does not pass, try <b>once more</b>:
    • with another browser
    • with another phone or computer
    • with another connection, for example mobile data
    • without a VPN or ad blocker

    It is usually solved the same day (estimate, not an official time).
    { ask-person }

outcome-down =
    The IESS page sometimes does not answer. Your data are fine and nothing is lost.
    Try later or at night. I do not know when it will work again.
    To go on later, write <b>hello</b>.

outcome-page =
    <b>If the page does not load:</b> try later or at night. Your data are fine.

    <b>If the test “No soy un robot” (I am not a robot) does not pass,</b> try once more:
    • with another browser
    • with another phone or computer
    • with another connection, for example mobile data
    • without a VPN or ad blocker

    It is usually solved the same day (estimate, not an official time).
    { ask-person }

## At the window

outcome-first-time =
    A first key starts on the page and usually ends at an IESS window.

    1. IESS page > Trámites Virtuales > Empleadores > <b>Registro de nuevo empleador</b> (new employer).
    2. Choose the sector: { $kind ->
        [domestic] <b>doméstico</b> (household)
        [public] <b>público</b> (public)
        [unknown] privado (private), público (public) or doméstico (household)
       *[other] <b>privado</b> (private)
    }. Fill in your data.
    3. { turno-path }

    { procedure-name }
    { confirm-at-turno }
    { papers }
    { portal-forms }

    It usually takes { $first-days-from } to { $first-days-to } working days, { plus-turno }
    { ask-person }

outcome-ruc =
    { $kind ->
        [domestic] For household staff, the page wants your cédula and { $domestic-ending } instead of a RUC. If you have not tried that, try once. Does it refuse? Go to the window.
       *[other] With a closed or suspended RUC, online recovery usually fails. Do not keep trying.
    }

    1. { $kind ->
        [domestic] If you also have a RUC, check its state at <b>SRI en línea</b>.
       *[other] Check the state of your RUC at <b>SRI en línea</b>.
    }
    2. { turno-path }
    3. Ask at your appointment whether reactivating the RUC is enough. It is not confirmed.

    { procedure-name }
    { confirm-at-turno }
    { papers }
    { portal-forms }

    It usually takes { $ruc-days-from } to { $ruc-days-to } working days, { plus-turno }
    { ask-person }

outcome-email =
    The code only goes to the registered e-mail. Without that mailbox, you usually have to go to an IESS window.

    1. { turno-path }
    2. At the window, ask them to update your e-mail too.

    { procedure-name }
    { confirm-at-turno }
    { papers }
    { portal-forms }

    It usually takes from the same day to several working days, { plus-turno }
    { ask-person }

email-hint =
    First search all your mailboxes for the word “iess”, in spam too. Where there are messages from the IESS, that may be the one.

    <b>If you do not find it:</b>

outcome-representative =
    { $kind ->
        [natural] With a personal RUC, the key belongs to its holder. If the holder died, ask at the appointment who may request it.
        [domestic] For household staff, the key belongs to the person who hires. If that person died, ask at the appointment who may request it.
       *[other]
            1. In your personal IESS portal, open the certificate <b>Representante Legal - Obligaciones Patronales</b>. It lists the RUCs on record for you.
            2. On the list? Use Recuperar clave with your cédula.
            3. Not on it? Go to the window.
            A liquidator has a different procedure: ask at your appointment.
    }

    { turno-path }
    { procedure-name }
    { confirm-at-turno }
    { papers }
    { request-paper }

    There is no time estimate for this case. Count the procedure, plus the wait for the appointment.
    { ask-person }

outcome-data =
    Check every box and try <b>only once more</b>:
    { have-at-hand }
    The IESS and the SRI may hold different data.

    <b>Refused again?</b> { turno-path }
    { procedure-name }
    { confirm-at-turno }
    { papers }
    { request-paper }

    The time depends. It is usually { $data-minutes-from } minutes to { $data-days-to } working days after correcting, { plus-turno }
    { ask-person }

outcome-data-representative =
    Try <b>once more</b> with these data:
    { have-at-hand }

    A new representative? They can see, in the personal IESS portal, the certificate <b>Representante Legal - Obligaciones Patronales</b>.

    <b>Not listed, or refused?</b> { turno-path }
    { procedure-name }
    { confirm-at-turno }
    { papers }
    { request-paper }

    It usually takes { $data-minutes-from } minutes to { $data-days-to } working days after correcting, { plus-turno }
    { ask-person }

outcome-no-turno =
    When no appointment is free, try in Turnos en línea:
    • another office (agencia)
    • another province
    • another day and hour; look again later

    In Guayas, the “Islas Web” at the offices help with forms for free. For complaints, and only for those, the IESS has WhatsApp 096 253 2338.

    Meanwhile, prepare the papers. { procedure-name }
    { confirm-at-turno }
    { papers }
    { window-paper }

    The time is that of the procedure, plus the wait for the appointment, which can be weeks (estimate).
    { ask-person }

## Other ways

outcome-personal =
    That is the personal key, for workers and pensioners. It is recovered elsewhere:

    1. IESS page > Trámites Virtuales > Asegurados > Afiliados > <b>Desbloqueo de Clave</b> (unlock). Type your cédula and open the link sent by e-mail. It lasts { $code-minutes } minutes.
    2. In the same menu: <b>Generar / Recuperar clave</b> (create or recover).

    It asks for personal data and the fingerprint you registered at an IESS office. If you never did, take your cédula to a service centre (CAU).

outcome-other =
    Each system has its own key:
    • <b>SRI</b> (taxes): recover it at SRI en línea.
    • <b>SUT</b> (Ministry of Labour): recover it on the SUT page.
    • <b>BIESS</b> (loans) and contributions: use your personal IESS key.

    I only help with the IESS employer key and the personal one. If it is one of those, write <b>menu</b>.

outcome-done =
    Great! So that it does not happen again:
    • Keep the key in a safe place and do not lend it.
    • Keep your e-mail and your representative up to date at the IESS.
    • Log out when you finish, above all on a computer that is not yours.

## A further reason, added to another outcome

also-first-time = As you never had a key, start at <b>Registro de nuevo empleador</b> (new employer).
also-ruc = With a closed or suspended RUC, the page usually gives no code. Mention it at your appointment.
also-email = If you cannot open the registered mailbox, ask at the window to update it.
also-rep = If the representative changed, take the registered nombramiento and mention it at your appointment.
also-blocked = If the key is blocked, do not use “Desbloqueo de Clave”: it is for workers.
also-data = If the page rejects the data, check that cédula, RUC and branch are the employer's.
also-code = Use only the newest e-mail: the code usually expires after { $code-minutes } minutes.
also-page = If the page does not load, try later or at night.
also-forgot = That also solves the forgotten key.

## Buttons (up to 20 characters)

link-employer-login = Employer portal
link-certificate = Certificate
link-personal-unlock = Desbloqueo de Clave
link-personal-recover = Generar / Recuperar
link-complaints = IESS complaints
link-sri = SRI en línea
link-sri-ruc = Check a RUC (SRI)
link-sut = SUT page

copy-identity =
    { $foreigner ->
        [yes] Copy code
       *[no] Copy cédula
    }
copy-ruc = Copy RUC
copy-branch = Copy branch
