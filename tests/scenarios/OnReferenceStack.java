package scenarios;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import parity.testing.Scenario;

/** Tests on the reference stack: one for all of a run, handed to whoever asks; each test finds it whole. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Scenario
@Tag("recipe")
@ExtendWith(OnReferenceStack.Provider.class)
@interface OnReferenceStack {

    /** Makes it when the first test needs it; JUnit closes it after the last. */
    final class Provider implements BeforeEachCallback, ParameterResolver {

        @Override
        public void beforeEach(ExtensionContext context) {
            stack(context).makeWhole();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ReferenceStack.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return stack(context);
        }

        private static ReferenceStack stack(ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(Provider.class))
                    .computeIfAbsent(ReferenceStack.class, _ -> ReferenceStack.prepared(), ReferenceStack.class);
        }
    }
}
