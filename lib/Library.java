//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS org.slf4j:slf4j-nop:2.0.20
//DEPS org.zeroturnaround:zt-exec:1.13.0
//DEPS org.yaml:snakeyaml:2.7
//DEPS org.jspecify:jspecify:1.0.1
//SOURCES parity/Habits.java parity/LogOptions.java parity/LogsReport.java parity/Manners.java parity/PortsReport.java
//SOURCES parity/ProjectReport.java parity/Recipe.java parity/Stack.java parity/Surroundings.java
//SOURCES parity/bench/Bar.java parity/bench/Benchmark.java parity/bench/Contestant.java parity/bench/Race.java
//SOURCES parity/bench/RaceReport.java parity/bench/StartBench.java parity/bench/Times.java
//SOURCES parity/catalog/Authored.java parity/catalog/Authoring.java parity/catalog/Candidates.java
//SOURCES parity/catalog/Catalog.java parity/catalog/CatalogText.java parity/catalog/Change.java
//SOURCES parity/catalog/Changes.java parity/catalog/CompletionScript.java parity/catalog/Draft.java
//SOURCES parity/catalog/Entry.java parity/catalog/Origin.java parity/catalog/Project.java parity/catalog/Readme.java
//SOURCES parity/catalog/RecipeName.java parity/catalog/RecipeText.java parity/catalog/Recipes.java
//SOURCES parity/compose/ComposeCommand.java parity/compose/ComposeComplaint.java parity/compose/ComposeProject.java
//SOURCES parity/compose/ComposeService.java parity/compose/ComposeTalk.java parity/compose/Container.java
//SOURCES parity/compose/Containers.java parity/compose/PortCheck.java parity/compose/PublishedPort.java
//SOURCES parity/concurrent/Together.java
//SOURCES parity/config/ComposeFiles.java parity/config/FixedPort.java parity/config/Keys.java
//SOURCES parity/config/ParityFile.java parity/config/Project.java parity/config/ProjectFiles.java
//SOURCES parity/config/Requires.java parity/config/Settings.java parity/config/Shape.java
//SOURCES parity/config/ShapeCheck.java parity/config/Size.java parity/config/Version.java
//SOURCES parity/engine/ChunkedBody.java parity/engine/Connection.java parity/engine/Endpoint.java
//SOURCES parity/engine/Engine.java parity/engine/EngineStream.java parity/engine/Execution.java
//SOURCES parity/engine/Frames.java parity/engine/Reply.java parity/engine/Response.java parity/engine/SizedBody.java
//SOURCES parity/engine/Unhurried.java
//SOURCES parity/failure/Exit.java parity/failure/Failure.java parity/failure/Nearest.java
//SOURCES parity/health/Condition.java parity/health/Diagnosis.java parity/health/Examination.java
//SOURCES parity/health/Finding.java
//SOURCES parity/json/Json.java parity/json/JsonReader.java parity/json/JsonWriter.java
//SOURCES parity/launch/Bundle.java parity/launch/Rehearsal.java
//SOURCES parity/logs/Batch.java parity/logs/Cast.java parity/logs/EarlierRuns.java parity/logs/EngineLog.java
//SOURCES parity/logs/Follower.java parity/logs/Following.java parity/logs/Grep.java parity/logs/Hearing.java
//SOURCES parity/logs/JsonEntries.java parity/logs/JsonFileLog.java parity/logs/Keeping.java
//SOURCES parity/logs/LastWords.java parity/logs/Level.java parity/logs/LevelReading.java parity/logs/Line.java
//SOURCES parity/logs/Log.java parity/logs/Logs.java parity/logs/Merge.java parity/logs/Moments.java
//SOURCES parity/logs/Nanos.java parity/logs/Needle.java parity/logs/Paragraphs.java parity/logs/Pieces.java
//SOURCES parity/logs/PlainText.java parity/logs/Printout.java parity/logs/Query.java parity/logs/Recording.java
//SOURCES parity/logs/Sieve.java parity/logs/Speaker.java parity/logs/Track.java parity/logs/Unescaped.java
//SOURCES parity/logs/Voice.java parity/logs/Window.java
//SOURCES parity/platform/Apt.java parity/platform/Check.java parity/platform/Checkup.java
//SOURCES parity/platform/Consent.java parity/platform/DebianImage.java parity/platform/Diagnosis.java
//SOURCES parity/platform/DockerPackages.java parity/platform/EngineChecks.java parity/platform/EngineState.java
//SOURCES parity/platform/Finding.java parity/platform/Fix.java parity/platform/Installation.java
//SOURCES parity/platform/Level.java parity/platform/Lines.java parity/platform/Load.java parity/platform/Machine.java
//SOURCES parity/platform/Needs.java parity/platform/Once.java parity/platform/Packages.java
//SOURCES parity/platform/PlatformChecks.java parity/platform/Release.java parity/platform/ResourceChecks.java
//SOURCES parity/platform/Script.java parity/platform/Space.java parity/platform/Step.java
//SOURCES parity/platform/Surgery.java parity/platform/Tool.java parity/platform/ToolChecks.java
//SOURCES parity/platform/Usage.java parity/platform/Verdict.java
//SOURCES parity/ports/ChosenPorts.java parity/ports/ChosenPortsFile.java parity/ports/Holder.java
//SOURCES parity/ports/HostAddress.java parity/ports/HostSockets.java parity/ports/Listener.java
//SOURCES parity/ports/Lsof.java parity/ports/Machine.java parity/ports/Netstat.java parity/ports/Occupation.java
//SOURCES parity/ports/Offers.java parity/ports/Owners.java parity/ports/PortInspection.java
//SOURCES parity/ports/PortJudge.java parity/ports/PortLease.java parity/ports/PortPolicy.java
//SOURCES parity/ports/PortVerdict.java parity/ports/ProcNet.java parity/ports/ProcOwners.java
//SOURCES parity/ports/ProjectPorts.java parity/ports/Protocol.java parity/ports/Publication.java
//SOURCES parity/ports/Publications.java parity/ports/Situation.java parity/ports/Trial.java
//SOURCES parity/ports/WantedPort.java
//SOURCES parity/shell/Command.java parity/shell/Outcome.java parity/shell/Program.java
//SOURCES parity/terminal/Feed.java parity/terminal/Lost.java parity/terminal/Report.java parity/terminal/RunLog.java
//SOURCES parity/terminal/Secrets.java parity/terminal/Sentence.java parity/terminal/StreamingReport.java
//SOURCES parity/terminal/Style.java parity/terminal/Table.java parity/terminal/Terminal.java
//SOURCES parity/yaml/Node.java parity/yaml/Problem.java parity/yaml/Problems.java parity/yaml/Spot.java
//SOURCES parity/yaml/Unreadable.java parity/yaml/YamlReader.java parity/yaml/YamlText.java
//FILES jbang-catalog.json=../jbang-catalog.json
//FILES parity/catalog/completion.bash=parity/catalog/completion.bash
//FILES parity/catalog/completion.zsh=parity/catalog/completion.zsh
//FILES parity/catalog/completion.fish=parity/catalog/completion.fish
//FILES parity/catalog/completion.ps1=parity/catalog/completion.ps1
//FILES parity/compose/fast.yaml=../compose/fast.yaml
//FILES parity/compose/ha.yaml=../compose/ha.yaml
//FILES parity/infrastructure/base-image/build.sh=../infrastructure/base-image/build.sh
//FILES parity/infrastructure/etcd/Dockerfile=../infrastructure/etcd/Dockerfile
//FILES parity/infrastructure/etcd/etcd-node=../infrastructure/etcd/etcd-node
//FILES parity/infrastructure/etcd/healthy=../infrastructure/etcd/healthy
//FILES parity/infrastructure/haproxy/Dockerfile=../infrastructure/haproxy/Dockerfile
//FILES parity/infrastructure/haproxy/haproxy.cfg=../infrastructure/haproxy/haproxy.cfg
//FILES parity/infrastructure/haproxy/healthy=../infrastructure/haproxy/healthy
//FILES parity/infrastructure/passwords.sh=../infrastructure/passwords.sh
//FILES parity/infrastructure/patroni/Dockerfile=../infrastructure/patroni/Dockerfile
//FILES parity/infrastructure/patroni/bootstrapped=../infrastructure/patroni/bootstrapped
//FILES parity/infrastructure/patroni/clone=../infrastructure/patroni/clone
//FILES parity/infrastructure/patroni/forget-bootstrap=../infrastructure/patroni/forget-bootstrap
//FILES parity/infrastructure/patroni/healthy=../infrastructure/patroni/healthy
//FILES parity/infrastructure/patroni/patroni-node=../infrastructure/patroni/patroni-node
//FILES parity/infrastructure/patroni/patroni.yml=../infrastructure/patroni/patroni.yml
//FILES parity/infrastructure/patroni/settings=../infrastructure/patroni/settings
//FILES parity/infrastructure/redis/Dockerfile=../infrastructure/redis/Dockerfile
//FILES parity/infrastructure/redis/healthy=../infrastructure/redis/healthy
//FILES parity/infrastructure/redis/master-of-record=../infrastructure/redis/master-of-record
//FILES parity/infrastructure/redis/redis-node=../infrastructure/redis/redis-node
//FILES parity/infrastructure/redis/sentinel-node=../infrastructure/redis/sentinel-node

/** The library's table of contents: what a recipe gets by naming this one file. */
interface Library {}
