### Lo que solo se dice en WhatsApp.

# El botón que abre una lista de opciones; hasta 20 letras.
whatsapp-list = Ver opciones

# El botón de un enlace cuyo nombre es demasiado largo para un botón; hasta 20 letras.
whatsapp-open = Abrir la página

# Ante opciones que no caben en botones y se responden escribiendo.
whatsapp-choose = Responda con un número:

# Frases que se ofrecen antes del primer mensaje; hasta 80 letras, sin dibujos. Llegan como si se hubieran escrito.
whatsapp-ice-breaker-1 = Olvidé la clave de empleador
whatsapp-ice-breaker-2 = No me llega el código
whatsapp-ice-breaker-3 = No puedo abrir el correo registrado
whatsapp-ice-breaker-4 = Necesito la clave por primera vez

# Palabras que salen al escribir «/»: nombre de hasta 32 letras, sin espacios; la explicación, de hasta 256.
whatsapp-command-menu = menu
    .hint = Empezar o ver el menú
whatsapp-command-help = ayuda
    .hint = Qué puedo hacer
whatsapp-command-person = persona
    .hint = Cómo hablar con una persona
whatsapp-command-language = idioma
    .hint = Cambiar idioma (English)
whatsapp-command-my-data = mis_datos
    .hint = Ver mis datos
whatsapp-command-delete = borrar
    .hint = Borrar mis datos
whatsapp-command-privacy = privacidad
    .hint = Cómo se tratan sus datos
