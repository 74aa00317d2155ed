//JAVA 25+
//DEPS org.junit.jupiter:junit-jupiter:6.1.3
//DEPS org.junit.platform:junit-platform-launcher:6.1.3
//DEPS org.junit.platform:junit-platform-reporting:6.1.3
//DEPS com.tngtech.archunit:archunit:1.5.0
//SOURCES parity/testing/Aside.java parity/testing/OneLoader.java parity/testing/PortLease.java parity/testing/RecipeRun.java
//SOURCES parity/testing/Scenario.java parity/testing/Sources.java parity/testing/Suite.java parity/testing/Tally.java parity/testing/TestReport.java

/** What tests get beside the library: JUnit, and words to run a recipe and to ask for a real engine. */
interface Testing {}
