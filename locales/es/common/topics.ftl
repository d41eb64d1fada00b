### Las respuestas a lo que se puede preguntar en cualquier momento. Cada una cabe en un mensaje corto (hasta 350 letras)
### y no necesita ningún dato. `label` es su botón (hasta 20 letras). Los enlaces son botones: aquí no van direcciones.

## Preguntas

topic-privacy-info = Le oriento sin datos personales. Dar números es opcional: se guardan cifrados hasta { $retention-hours } horas y se borran al darle el resultado. Para borrar antes, escriba «borrar mis datos». Para leer todo, escriba «privacidad».
    .label = Privacidad

## Sobre la conversación

topic-human-agent = { outcome-human }
    .label = Hablar con alguien

topic-success = { outcome-done }
    .label = Ya pude entrar

topic-not-working = Lo siento. Busquemos otra causa. Dígame con palabras qué dice la pantalla. No me mande fotos, claves ni códigos.
    .label = No funcionó

topic-delete-my-data = Escriba «borrar mis datos» y borro esta conversación en ese momento. Los mensajes de este chat los borra usted.
    .label = Borrar mis datos

topic-about-bot = Sí, soy un robot independiente: no soy el IESS. Le guío gratis para recuperar la clave de empleador o la personal. Solo leo texto. Para hablar con alguien, escriba «persona». Última revisión de lo que digo: { $reviewed }.
    .label = ¿Es un robot?

topic-progress = ¡Bien! Escriba el código en la página del IESS, no aquí. Después le llega otro correo con un enlace: ábralo enseguida. Código y enlace suelen vencer a los { $code-minutes } minutos. Al final, ponga la clave nueva y pruébela.
    .label = Ya tengo el código

topic-language-switch = Hablo español e inglés. Escriba «English» o «español» cuando quiera.
    .label = English
