package dev.gittensory.server;

import dev.gittensory.queue.Queues;
import jakarta.annotation.Resource;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;

/** Added to the service by a test, because nothing that can be done from outside makes a message exhaust its attempts. */
@WebServlet("/bury")
public class Gravedigger extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Resource(lookup = Queues.CONNECTIONS_JNDI)
    private transient ConnectionFactory connections;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String post = request.getParameter("post");
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            context.createProducer()
                    .setProperty("post", post)
                    .setProperty("JMSXGroupID", "1#1")
                    .setProperty("_AMQ_ORIG_ADDRESS", Queues.POSTS)
                    .send(context.createQueue(Queues.DEAD), "{\"v\":1,\"post\":\"" + post + "\"}");
        }
    }
}
