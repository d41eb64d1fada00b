### Lo que solo se dice en Telegram. El nombre y las descripciones no deben parecer del IESS ni del gobierno.

telegram-name = Ayuda con su clave de empleador
telegram-short-description = Le guío para recuperar la clave de empleador (patronal). Independiente: no soy el IESS. Gratis.
telegram-description =
    Le ayudo a recuperar su clave de empleador (clave patronal) en pocos pasos. Se puede por internet o en una ventanilla, con los papeles correctos.

    Soy un asistente independiente, no soy el IESS. Es gratis y nunca pido claves ni códigos.

    Toque INICIAR. For English, write “English”.

telegram-command-start = Empezar
telegram-command-help = Qué puedo hacer
telegram-command-language = Cambiar idioma
telegram-command-my-data = Ver mis datos
telegram-command-delete = Borrar mis datos
telegram-command-privacy = Privacidad

telegram-group = Para ayudarle, escríbame en privado: en un grupo no atiendo casos.
telegram-group-number = Borre ese mensaje: muestra un número que no debe verse en un grupo. Si necesita ayuda, escríbame en privado.
telegram-group-open = Escribir en privado

# Aviso breve al tocar un botón de una pregunta anterior; hasta 200 letras.
telegram-stale = Ese botón ya no vale. Siga con la última pregunta.

# La respuesta elegida, bajo la pregunta.
telegram-chosen = ✓ { $label }

# El tiempo que queda, en minutos y segundos.
telegram-countdown = ⏳ { $left }
telegram-time-over = ⌛ { $left }
