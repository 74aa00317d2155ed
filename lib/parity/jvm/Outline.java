package parity.jvm;

import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What of a class others are compiled against: as long as it stays the same, they need not be compiled again. */
record Outline(List<String> lines) {

    static Outline of(byte[] bytes) {
        var model = ClassFile.of(ClassFile.DebugElementsOption.DROP_DEBUG).parse(bytes);
        var lines = new ArrayList<String>();
        if (model.flags().has(AccessFlag.ANNOTATION)) {
            // What it says of itself decides where it may stand, and how often.
            lines.add(Base64.getEncoder().encodeToString(bytes));
        }
        lines.add("%s %x %s %s"
                .formatted(
                        model.thisClass().asInternalName(),
                        model.flags().flagsMask(),
                        model.superclass().map(PoolEntry::toString).orElse(""),
                        model.interfaces().stream().map(PoolEntry::toString).toList()));
        lines.add(signature(model) + permitted(model) + components(model) + nested(model));
        model.fields().stream()
                .filter(one -> isSeen(one.flags().flagsMask()))
                .map(Outline::line)
                .forEach(lines::add);
        model.methods().stream()
                .filter(one -> isSeen(one.flags().flagsMask()))
                .filter(one -> !one.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME))
                .map(Outline::line)
                .forEach(lines::add);
        return new Outline(lines);
    }

    /** The name of the file that it came of; empty where the compiler was told not to say. */
    static String source(byte[] bytes) {
        return ClassFile.of()
                .parse(bytes)
                .findAttribute(Attributes.sourceFile())
                .map(one -> one.sourceFile().stringValue())
                .orElse("");
    }

    private static boolean isSeen(int flags) {
        return (flags & (ClassFile.ACC_PRIVATE | ClassFile.ACC_SYNTHETIC)) == 0;
    }

    /** With the value of a constant, which stands in the code of those who use it. */
    private static String line(FieldModel field) {
        var value = field.findAttribute(Attributes.constantValue())
                .map(one -> one.constant().constantValue());
        return "%x %s %s %s %s"
                .formatted(field.flags().flagsMask(), field.fieldName(), field.fieldType(), signature(field), value);
    }

    private static String line(MethodModel method) {
        var thrown = method.findAttribute(Attributes.exceptions())
                .map(one -> one.exceptions().toString());
        return "%x %s %s %s %s"
                .formatted(
                        method.flags().flagsMask(),
                        method.methodName(),
                        method.methodType(),
                        signature(method),
                        thrown);
    }

    private static String signature(AttributedElement element) {
        return element.findAttribute(Attributes.signature())
                .map(one -> one.signature().stringValue())
                .orElse("");
    }

    private static String permitted(ClassModel model) {
        return model.findAttribute(Attributes.permittedSubclasses())
                .map(one -> one.permittedSubclasses().toString())
                .orElse("");
    }

    private static String components(ClassModel model) {
        return model.findAttribute(Attributes.record())
                .map(one -> one.components().stream()
                        .map(component -> component.name().stringValue())
                        .toList()
                        .toString())
                .orElse("");
    }

    /** Whether an inner class may be seen stands in the one around it, too. */
    private static String nested(ClassModel model) {
        return model.findAttribute(Attributes.innerClasses())
                .map(one -> one.classes().stream()
                        .map(inner -> inner.innerClass().asInternalName() + inner.flagsMask())
                        .sorted()
                        .toList()
                        .toString())
                .orElse("");
    }
}
