### Las preguntas sobre la clave personal. `choice-…` son botones (hasta 20 letras; 24 si hay más de tres), `describe-…` su segunda
### línea en listas, `why` responde «¿por qué?», `help` ayuda a quien no sabe, `retry` da un ejemplo. <b>negrita</b> es el único formato.

# Se dice al llegar aquí desde la primera pregunta.
personal-start = Bien, veamos su clave personal. Es la de afiliado o jubilado.

# Cómo se nombra lo que la persona cuenta de sí misma.
personal-insured =
    .choice-affiliate = Afiliado o afiliada
    .choice-pensioner = Jubilado o pensionista

ask-personal-situation = ¿Qué le pasa con su clave personal?
    .choice-forgot = Olvidé la clave
    .describe-forgot = La tuve, y ya no me acuerdo
    .choice-blocked = Clave bloqueada
    .describe-blocked = La página dice que está bloqueada
    .choice-first-time = Es mi primera vez
    .describe-first-time = Nunca he tenido esta clave
    .choice-code = No llega o venció enlace
    .describe-code = El enlace o el código del correo
    .choice-email = No abro ese correo
    .describe-email = El correo que tiene el IESS, o no sé cuál es
    .choice-email-unknown = No sé cuál es el correo
    .choice-unregistered = Sin huella registrada
    .describe-unregistered = El IESS no tiene mi huella o mis datos
    .choice-abroad = Estoy fuera del país
    .describe-abroad = No puedo ir a una oficina del IESS
    .choice-foreign = No tengo cédula
    .choice-page = La página no funciona
    .describe-page = Está caída, o pide probar que no es un robot
    .choice-captcha = No paso el captcha
    .choice-down = La página está caída
    .choice-no-turno = No hay turnos
    .choice-solved = Ya pude entrar
    .choice-employer = Busco la de empleador
    .describe-employer = Doy trabajo a alguien y pago su seguro
    .choice-other = Otra cosa
    .why = De eso depende si lo hace en la página o en una oficina.
    .help = Escoja lo que más se parece. Si duda, escriba con sus palabras qué le pasa.
    .retry = Por ejemplo, escriba «olvidé la clave» o «está bloqueada».

ask-personal-situation-again = Busquemos otra causa. ¿Qué le pasa?

ask-personal-words = Cuénteme con pocas palabras qué le pasa. No me envíe claves ni códigos.
    .choice-options = Ver opciones
    .choice-give-up = Hablar con alguien
    .why = Con sus palabras busco el paso que le sirve.
    .help = Diga qué quiso hacer y qué salió en la pantalla.
    .retry = Por ejemplo: «la página dice que no tengo huella».

ask-personal-words-screen = Lo siento. ¿Qué dice la pantalla? Escríbalo con palabras. No me mande foto, claves ni códigos.

ask-personal-worked = ¿Funcionó?
    .choice-yes = Sí, ya entré
    .choice-no = No funcionó
    .choice-no-turno = No hay turnos
    .choice-requested = Ya pedí el enlace
    .choice-opened = Ya abrí el enlace
    .choice-not-arrived = No me llegó
    .choice-expired = Ya venció
    .choice-loads = Ya carga
    .choice-email = No abro ese correo
    .choice-unregistered = No tengo huella
    .choice-employer = Busco la de empleador
    .why = Si no funcionó, buscamos otra salida.
    .help = Haga los pasos con calma. Cuando termine, cuénteme si pudo entrar.
    .retry = Por ejemplo, escriba «sí, ya entré» o «no funcionó».

ask-personal-worked-online = Cuando pida el enlace, toque «Ya pedí el enlace».

ask-personal-worked-in-person = Cuando haya ido, cuénteme: ¿funcionó?

ask-personal-worked-down = ¿Ya carga la página?

ask-personal-worked-waiting = ¿Cómo le va con el enlace? Toque una opción cuando sepa.

ask-personal-worked-over = ¿Qué pasó?

personal-waiting-started = Corren los <b>{ $code-minutes } minutos</b>. Busque el correo del IESS, también en no deseados.
    Abra el enlace apenas llegue. No me lo mande a mí.
    Le aviso cuando se acabe el tiempo.

personal-waiting-over = Ya pasaron los { $code-minutes } minutos. Si no abrió el enlace, ya no sirve.

personal-unlocked = Bien, eso quita el bloqueo. Falta hacer la clave nueva:

personal-maybe-other-mailbox = Puede que el IESS tenga anotado otro correo. Eso se arregla en una oficina.

personal-still-no-link = Entonces no espere más ese enlace. En la oficina le ponen el correo que usa ahora.

personal-abroad-unknown = Entonces no sé cómo se hace desde fuera del país. No hay una fuente oficial que lo diga.
    Pregunte al IESS en su página oficial. No pague a nadie por esto.
