### Las preguntas. `choice-…` son botones (hasta 20 letras; 24 si hay más de tres), `describe-…` su segunda línea en listas,
### `why` responde «¿por qué?», `help` ayuda a quien no sabe, `retry` da un ejemplo a quien no se hizo entender,
### `problem-…` y `doubt-…` responden a un número. <b>negrita</b> es el único formato.

ask-key-kind = ¿Qué clave necesita?
    .choice-employer = De empleador
    .describe-employer = La clave patronal: planillas y avisos de entrada
    .choice-personal = De afiliado o jubilado
    .describe-personal = La clave personal del IESS
    .choice-other = Del SRI, SUT u otra
    .choice-unsure = No sé
    .why = Cada clave se recupera en un lugar distinto. Así no le hago perder el viaje.
    .help = Si da trabajo a alguien y paga su seguro, es la <b>clave de empleador</b>.
    .retry = Por ejemplo, escriba «1» si da trabajo a alguien y paga su seguro.

key-kind-explained = La clave de empleador sirve para las planillas y los avisos de entrada de sus trabajadores. Empecemos por esa.

ask-situation = ¿Qué le pasa?
    .choice-forgot = Olvidé la clave
    .describe-forgot = O nadie me la entregó
    .choice-blocked = Clave bloqueada
    .describe-blocked = La página dice que está bloqueada
    .choice-code = No llega o venció código
    .describe-code = El código o el enlace del correo
    .choice-email = No abro ese correo
    .describe-email = El correo registrado en el IESS
    .choice-email-unknown = No sé cuál es el correo
    .choice-first-time = Es mi primera vez
    .describe-first-time = Nunca he tenido clave de empleador
    .choice-data = Los datos no coinciden
    .describe-data = La página rechaza cédula, RUC o sucursal
    .choice-representative = El representante no sale
    .choice-rep-changed = Cambió el representante
    .describe-rep-changed = Hay otro gerente, o falleció el anterior
    .choice-ruc-closed = RUC cerrado o suspendido
    .choice-page = La página no funciona
    .describe-page = Está caída, o pide probar que no es un robot
    .choice-captcha = No paso el captcha
    .choice-down = La página está caída
    .choice-no-turno = No hay turnos
    .choice-solved = Ya pude entrar
    .choice-other = Otra cosa
    .why = De eso depende si lo hace en línea o si debe ir a una oficina.
    .help = Escoja lo que más se parece. Si duda, escriba con sus palabras qué le pasa.
    .retry = Por ejemplo, escriba «olvidé la clave» o «no me llega el código».

ask-situation-again = Busquemos otra causa. ¿Qué le pasa?

ask-words = Cuénteme con pocas palabras qué le pasa. No me envíe claves ni códigos.
    .choice-options = Ver opciones
    .choice-give-up = Hablar con alguien
    .why = Con sus palabras busco el paso que le sirve.
    .help = Diga qué quiso hacer y qué salió en la pantalla.
    .retry = Por ejemplo: «la página dice datos incorrectos».

ask-words-screen = Lo siento. ¿Qué dice la pantalla? Escríbalo con palabras. No me mande foto, claves ni códigos.

ask-email-access = ¿Puede abrir <b>ahora</b> el correo que tiene registrado en el IESS?
    .choice-yes = Sí
    .choice-no = No
    .choice-unsure = No sé cuál es
    .why = A ese correo llega el código para recuperar la clave. Sin él, toca ir a una oficina.
    .help = Es el correo que dio al IESS cuando se registró como empleador. No me diga la dirección.
    .retry = Por ejemplo, escriba «sí», «no» o «no sé cuál es».

email-later = Está bien. Vuelva cuando pueda abrirlo y escriba <b>hola</b>. Si ya no usa ese correo, toque «No».

ask-employer-kind = ¿Quién es el empleador?
    .choice-company = Empresa
    .describe-company = Compañía, fundación u otra con representante
    .choice-natural = Persona con RUC
    .describe-natural = Persona natural, negocio propio
    .choice-domestic = Servicio doméstico
    .describe-domestic = Tiene una empleada o empleado en casa
    .choice-public = Institución pública
    .choice-unknown = Prefiero no decir
    .why = Cambian los papeles y la forma de escribir los números.
    .help = Si le ayuda alguien en su casa, es <b>servicio doméstico</b>. Si tiene negocio con su nombre, es <b>persona con RUC</b>.
    .retry = Por ejemplo, escriba «empresa» o «empleada de casa».

ask-consent = { consent-notice }
    .choice-accept = Acepto
    .choice-no = Sin números
    .why = Reviso que los números estén bien escritos. Así la página no los rechaza.
    .help = Puede seguir sin números. Solo le diré cómo escribirlos.
    .retry = Por ejemplo, escriba «acepto» o «sin números».

# Después de una pregunta suelta, sin repetir todo el aviso. / After a side question, without the whole notice.
ask-consent-short = ¿Quiere que revise sus números?

ask-identity = { $foreigner ->
        [yes] Escriba el <b>código de extranjero</b> que le dio el IESS.
       *[no] Escriba la <b>cédula</b>. { $kind ->
            [company] La del representante legal. Son { $cedula-digits } números.
            [public] La del representante registrado en el IESS. Son { $cedula-digits } números.
           *[other] Son { $cedula-digits } números.
        }
    }
    .choice-skip = Omitir
    .why = Es lo primero que pide la página del IESS. Reviso que no le falte ningún número.
    .help = Si es extranjero sin cédula, escriba el código que le dio el IESS. El pasaporte no sirve.
    .retry = Por ejemplo: 24 5999 999 7. También puede omitir.
    .problem-too-short = { $count ->
        [one] A esa cédula le falta un número.
       *[other] A esa cédula le faltan { $count } números.
    } Son { $cedula-digits }. Escríbala otra vez.
    .problem-too-long = { $count ->
        [one] A esa cédula le sobra un número.
       *[other] A esa cédula le sobran { $count } números.
    } Son { $cedula-digits }. Escríbala otra vez.
    .problem-province = Esa cédula no puede empezar con esos dos números. Revísela y escríbala otra vez.
    .problem-format = La cédula lleva solo números. Escríbala otra vez.
    .doubt-missing-leading-zero = Parece que le falta el cero del inicio. ¿Es { $suggestion }?
    .doubt-looks-like-ruc = Eso parece un RUC, no una cédula. { $suggestion ->
        [none] Escriba la cédula del representante.
       *[other] ¿La cédula es { $suggestion }?
    }
    .doubt-checksum = Creo que hay un número cambiado en { $value }. Revíselo: ¿está bien?
    .doubt-repeated-digits = Todos los números son iguales. ¿Está bien { $value }?
    .doubt-foreign-code = ¿Es el código de extranjero que da el IESS? El pasaporte no sirve.

ask-ruc = Escriba el <b>RUC</b>. Son { $ruc-digits } números{ $kind ->
        [natural] { $foreigner ->
            [yes] {""} y termina en { $ruc-ending }.
           *[no] : la cédula y { $ruc-ending }.
        }
        [company] {""} y termina en { $ruc-ending }.
        [public] {""} y termina en { $ruc-ending }.
       *[other] .
    }
    .choice-skip = Omitir
    .why = La página del IESS lo pide después de la cédula.
    .help = Está en el papel del RUC y en sus facturas. Si no lo tiene a mano, puede omitir.
    .retry = Por ejemplo: 2459999997001. También puede omitir.
    .problem-too-short = { $count ->
        [one] A ese RUC le falta un número.
       *[other] A ese RUC le faltan { $count } números.
    } Son { $ruc-digits }. Escríbalo otra vez.
    .problem-too-long = { $count ->
        [one] A ese RUC le sobra un número.
       *[other] A ese RUC le sobran { $count } números.
    } Son { $ruc-digits }. Escríbalo otra vez.
    .problem-province = Ese RUC no puede empezar con esos dos números. Revíselo y escríbalo otra vez.
    .problem-establishment = El RUC de una empresa no termina en { $domestic-ending }. Suele terminar en { $ruc-ending }. Escríbalo otra vez.
    .problem-repeated-digits = Ese número no es un RUC. Escríbalo otra vez.
    .problem-format = El RUC lleva solo números. Escríbalo otra vez.
    .doubt-missing-leading-zero = Parece que le falta el cero del inicio. ¿Es { $suggestion }?
    .doubt-looks-like-cedula = Eso parece una cédula, no un RUC. { $suggestion ->
        [none] Escriba los { $ruc-digits } números del RUC.
       *[other] ¿El RUC es { $suggestion }?
    }
    .doubt-checksum = Creo que hay un número cambiado en { $value }. Revíselo: ¿está bien?
    .doubt-province = Ese RUC empieza de forma poco común. ¿Está bien { $value }?
    .doubt-establishment-not-001 = Un RUC suele terminar en { $ruc-ending }. ¿Copió el número del establecimiento?
    .doubt-domestic-form = Termina en { $domestic-ending }. ¿Es por una empleada o empleado del hogar?
    .doubt-domestic-needs-000 = En servicio doméstico, la página pide la cédula y { $domestic-ending }. ¿Uso { $suggestion }?
    .doubt-identity-mismatch = Ese RUC no coincide con la cédula que me dio. ¿Está bien { $value }?

ask-branch = Escriba la <b>sucursal</b>: { $branch-digits } números. Suele ser <b>{ $main-branch }</b>.
    .choice-skip = Omitir
    .why = Es la última casilla que pide la página del IESS.
    .help = Si tiene una sola, suele ser { $main-branch }.
    .retry = Por ejemplo: { $main-branch }. También puede omitir.
    .problem-zero = La sucursal no puede ser 0000. Si tiene una sola, suele ser { $main-branch }.
    .problem-too-long = La sucursal tiene { $branch-digits } números. Si tiene una sola, suele ser { $main-branch }.
    .problem-too-short = La sucursal tiene { $branch-digits } números. Si tiene una sola, suele ser { $main-branch }.
    .problem-format = La sucursal lleva solo números. Si tiene una sola, suele ser { $main-branch }.

ask-confirm = Revisemos:
    { $numbers }
    ¿Está bien?
    .identity = Cédula { $value }
    .foreign = Código de extranjero { $value }
    .ruc = RUC { $value }
    .branch = Sucursal { $value }
    .choice-yes = Está bien
    .choice-change-identity = Cambiar la cédula
    .choice-change-ruc = Cambiar el RUC
    .choice-change-branch = Cambiar la sucursal
    .why = Un número mal escrito hace perder los { $code-minutes } minutos del código.
    .help = Le muestro solo el inicio y el final, por seguridad. Si duda, cambie el número.
    .retry = Por ejemplo, escriba «está bien» o «cambiar el RUC».

ask-worked = ¿Funcionó?
    .choice-yes = Sí, ya entré
    .choice-no = No funcionó
    .choice-no-turno = No hay turnos
    .choice-requested = Ya pedí el código
    .choice-found = Encontré el correo
    .choice-not-found = No lo encontré
    .choice-loads = Ya carga
    .choice-email = No abro ese correo
    .choice-not-arrived = No me llegó
    .choice-expired = Ya venció
    .why = Si no funcionó, buscamos otra salida.
    .help = Haga los pasos con calma. Cuando termine, cuénteme si pudo entrar.
    .retry = Por ejemplo, escriba «sí, ya entré» o «no funcionó».

ask-worked-in-person = Cuando haya ido, cuénteme: ¿funcionó?
    .choice-yes = Sí, ya entré

ask-worked-online = Cuando pida el código, toque «Ya pedí el código».

ask-worked-down = ¿Ya carga la página?

ask-worked-mailbox = ¿Encontró el correo?

ask-worked-waiting = ¿Cómo le va con el código? Toque una opción cuando sepa.
    .choice-yes = Sí, ya entré

ask-worked-over = ¿Qué pasó?
    .choice-yes = Me llegó y ya entré

waiting-started = Corren los <b>{ $code-minutes } minutos</b>. Busque el correo, también en no deseados.
    Escriba el código en la página del IESS. No me lo mande a mí.
    Después llega otro correo con un enlace: ábralo rápido.
    Le aviso cuando se acabe el tiempo.

waiting-over = Ya pasaron los { $code-minutes } minutos. El código y el enlace suelen vencer a ese tiempo.

mailbox-not-found = Entonces pida turno y lleve esos papeles. En la ventanilla le ponen el correo que usa ahora.

maybe-other-mailbox = Puede que el IESS tenga anotado otro correo. Eso se arregla en una oficina: veamos qué papeles lleva.

## Cómo se llama cada respuesta cuando se corrige o se descarta

name-key-kind = la clave que busca
name-situation = lo que le pasa
name-words = lo que le pasa
name-email-access = el correo
name-employer-kind = el tipo de empleador
name-consent = el permiso para usar números
name-identity = la cédula
name-ruc = el RUC
name-branch = la sucursal
name-confirm = la revisión de los números
name-worked = si funcionó
