//JAVA 25+
//JAVAC_OPTIONS -J-XX:TieredStopAtLevel=1 -J-XX:+UseSerialGC
//DEPS info.picocli:picocli:4.7.7
//DEPS org.slf4j:slf4j-nop:2.0.20
//DEPS org.zeroturnaround:zt-exec:1.13.0
//DEPS org.yaml:snakeyaml:2.7
//DEPS org.jspecify:jspecify:1.0.1
//DEPS org.tukaani:xz:1.10
//SOURCES parity/AgreementFormat.java parity/AgreementJunit.java parity/AgreementMarkdown.java
//SOURCES parity/AgreementMarks.java parity/AgreementOptions.java parity/AgreementReport.java
//SOURCES parity/AgreementText.java parity/Annotation.java parity/Arranging.java parity/AttachedReport.java
//SOURCES parity/BringUp.java parity/Chaos.java parity/Contents.java parity/Data.java parity/DetachedReport.java
//SOURCES parity/Detaching.java parity/Developing.java parity/DownReport.java parity/DrillOptions.java
//SOURCES parity/Drilling.java parity/EndReport.java parity/Exercise.java parity/Farewell.java parity/Habits.java
//SOURCES parity/HealthReport.java parity/HealthWatch.java parity/Host.java parity/JavaRun.java
//SOURCES parity/LiveVersions.java parity/LocalCi.java parity/LocalCiReport.java parity/LogOptions.java
//SOURCES parity/LogsReport.java parity/LosingNothing.java parity/Makeshift.java parity/Manners.java parity/Mark.java
//SOURCES parity/Meant.java parity/Misuse.java parity/OutdatedWords.java parity/Patience.java parity/Pausing.java
//SOURCES parity/PlanReport.java parity/PortsReport.java parity/Precaution.java parity/ProjectReport.java
//SOURCES parity/Rebuild.java parity/RebuildReport.java parity/Recipe.java parity/Recovering.java
//SOURCES parity/RecoveryReport.java parity/Repetition.java parity/Reset.java parity/Restart.java
//SOURCES parity/Restarting.java parity/RunningResource.java parity/Sarif.java parity/ServiceWords.java
//SOURCES parity/ServicesPlan.java parity/SessionReport.java parity/Setup.java parity/SetupReport.java
//SOURCES parity/StaleReport.java parity/StatusReport.java parity/Supervising.java parity/Surroundings.java
//SOURCES parity/SyntaxFormat.java parity/SyntaxReport.java parity/TakeDown.java parity/UpReport.java
//SOURCES parity/VariablesReport.java parity/VersionQuestion.java parity/WakeReport.java parity/Waking.java
//SOURCES parity/Whole.java parity/WholeExamination.java parity/WithServices.java parity/WorkflowsReport.java
//SOURCES parity/act/Act.java parity/act/ActRun.java parity/act/ActionNeed.java parity/act/Actions.java
//SOURCES parity/act/Admission.java parity/act/Copies.java parity/act/Copy.java parity/act/Equipment.java
//SOURCES parity/act/EventFile.java parity/act/Fitting.java parity/act/Gap.java parity/act/Gaps.java
//SOURCES parity/act/Guard.java parity/act/ImageNeed.java parity/act/Journal.java parity/act/Labels.java
//SOURCES parity/act/LastRun.java parity/act/Leftovers.java parity/act/Leg.java parity/act/LegRun.java
//SOURCES parity/act/LiveView.java parity/act/LocalRun.java parity/act/Logs.java parity/act/Machine.java
//SOURCES parity/act/MatrixCheck.java parity/act/MatrixImage.java parity/act/Memory.java parity/act/Names.java
//SOURCES parity/act/Outcome.java parity/act/Outcomes.java parity/act/Performance.java parity/act/Place.java
//SOURCES parity/act/PlannedJob.java parity/act/PlannedWorkflow.java parity/act/Planner.java parity/act/Ports.java
//SOURCES parity/act/RunFolder.java parity/act/RunImages.java parity/act/RunResult.java parity/act/RunnerImage.java
//SOURCES parity/act/Seconds.java parity/act/Servers.java parity/act/Shim.java parity/act/StepRun.java
//SOURCES parity/act/Substitutes.java parity/act/Tally.java parity/act/Toolcache.java parity/act/Tree.java
//SOURCES parity/act/Wish.java
//SOURCES parity/address/ChosenPorts.java parity/address/ChosenPortsFile.java parity/address/HostAddress.java
//SOURCES parity/address/Protocol.java parity/address/WantedPort.java
//SOURCES parity/bench/Bar.java parity/bench/Benchmark.java parity/bench/Bout.java parity/bench/BrowserPage.java
//SOURCES parity/bench/CiBench.java parity/bench/Contestant.java parity/bench/FailoverBench.java
//SOURCES parity/bench/FailoverReport.java parity/bench/Ground.java parity/bench/LoopBench.java
//SOURCES parity/bench/LoopReport.java parity/bench/LoopResult.java parity/bench/ManyWorkflows.java
//SOURCES parity/bench/Race.java parity/bench/RaceReport.java parity/bench/ShopCopy.java parity/bench/ShopLoop.java
//SOURCES parity/bench/StartBench.java parity/bench/Supervised.java parity/bench/Times.java parity/bench/Trial.java
//SOURCES parity/bench/TrialResult.java parity/bench/Tuning.java parity/bench/UpBench.java
//SOURCES parity/catalog/Authored.java parity/catalog/Authoring.java parity/catalog/Candidates.java
//SOURCES parity/catalog/Catalog.java parity/catalog/CatalogText.java parity/catalog/Change.java
//SOURCES parity/catalog/Changes.java parity/catalog/CompletionScript.java parity/catalog/Draft.java
//SOURCES parity/catalog/Entry.java parity/catalog/Origin.java parity/catalog/Project.java parity/catalog/Readme.java
//SOURCES parity/catalog/RecipeName.java parity/catalog/RecipeText.java parity/catalog/Recipes.java
//SOURCES parity/ci/Event.java parity/ci/Finding.java parity/ci/Findings.java parity/ci/Job.java
//SOURCES parity/ci/Literals.java parity/ci/Matrix.java parity/ci/Needs.java parity/ci/Plain.java
//SOURCES parity/ci/Severity.java parity/ci/Step.java parity/ci/Texts.java parity/ci/Uses.java parity/ci/Workflow.java
//SOURCES parity/ci/WorkflowFiles.java parity/ci/WorkflowReading.java parity/ci/Written.java
//SOURCES parity/ci/agreement/ActionFacts.java parity/ci/agreement/Agreement.java parity/ci/agreement/Assignments.java
//SOURCES parity/ci/agreement/Brackets.java parity/ci/agreement/BuildFacts.java parity/ci/agreement/Called.java
//SOURCES parity/ci/agreement/Checkout.java parity/ci/agreement/Claim.java parity/ci/agreement/ComposeCommand.java
//SOURCES parity/ci/agreement/ComposeFacts.java parity/ci/agreement/ComposeFiles.java
//SOURCES parity/ci/agreement/ComposeSets.java parity/ci/agreement/ComposeStart.java parity/ci/agreement/Contexts.java
//SOURCES parity/ci/agreement/Correction.java parity/ci/agreement/DevContainer.java
//SOURCES parity/ci/agreement/DockerCommand.java parity/ci/agreement/DockerText.java
//SOURCES parity/ci/agreement/Dockerfile.java parity/ci/agreement/Dotenv.java parity/ci/agreement/EnforcerRules.java
//SOURCES parity/ci/agreement/Evaluation.java parity/ci/agreement/Examination.java parity/ci/agreement/Exports.java
//SOURCES parity/ci/agreement/Expressions.java parity/ci/agreement/Extension.java parity/ci/agreement/Fact.java
//SOURCES parity/ci/agreement/Functions.java parity/ci/agreement/GemFile.java parity/ci/agreement/GoFile.java
//SOURCES parity/ci/agreement/GradleFile.java parity/ci/agreement/GradleNumber.java parity/ci/agreement/HandedOn.java
//SOURCES parity/ci/agreement/ImageName.java parity/ci/agreement/Images.java parity/ci/agreement/Inputs.java
//SOURCES parity/ci/agreement/Interpolation.java parity/ci/agreement/JsonText.java parity/ci/agreement/Judge.java
//SOURCES parity/ci/agreement/JustFile.java parity/ci/agreement/Kind.java parity/ci/agreement/Labels.java
//SOURCES parity/ci/agreement/Leads.java parity/ci/agreement/Legs.java parity/ci/agreement/Level.java
//SOURCES parity/ci/agreement/Likeness.java parity/ci/agreement/Listing.java parity/ci/agreement/LocalFacts.java
//SOURCES parity/ci/agreement/MakeFile.java parity/ci/agreement/MavenFile.java parity/ci/agreement/Merged.java
//SOURCES parity/ci/agreement/Numbering.java parity/ci/agreement/OwnInstaller.java
//SOURCES parity/ci/agreement/PackageFile.java parity/ci/agreement/Packages.java parity/ci/agreement/Policy.java
//SOURCES parity/ci/agreement/Products.java parity/ci/agreement/Range.java parity/ci/agreement/Release.java
//SOURCES parity/ci/agreement/Remarks.java parity/ci/agreement/Requirement.java parity/ci/agreement/Row.java
//SOURCES parity/ci/agreement/RunAgreement.java parity/ci/agreement/RunFacts.java parity/ci/agreement/Runners.java
//SOURCES parity/ci/agreement/RustCommand.java parity/ci/agreement/Script.java parity/ci/agreement/Scripts.java
//SOURCES parity/ci/agreement/SetupFacts.java parity/ci/agreement/Setups.java parity/ci/agreement/ShellCommand.java
//SOURCES parity/ci/agreement/ShellLine.java parity/ci/agreement/ShellVariables.java parity/ci/agreement/Side.java
//SOURCES parity/ci/agreement/SourceText.java parity/ci/agreement/Startup.java parity/ci/agreement/StepFacts.java
//SOURCES parity/ci/agreement/StepRun.java parity/ci/agreement/Subject.java parity/ci/agreement/Surroundings.java
//SOURCES parity/ci/agreement/SwitcherFiles.java parity/ci/agreement/Tags.java parity/ci/agreement/TaskFile.java
//SOURCES parity/ci/agreement/Toml.java parity/ci/agreement/TomlFiles.java parity/ci/agreement/TomlText.java
//SOURCES parity/ci/agreement/ToolCommands.java parity/ci/agreement/ToolFiles.java parity/ci/agreement/Tools.java
//SOURCES parity/ci/agreement/Traces.java parity/ci/agreement/UnknownAction.java parity/ci/agreement/Value.java
//SOURCES parity/ci/agreement/VariableFacts.java parity/ci/agreement/Variables.java parity/ci/agreement/Verdict.java
//SOURCES parity/ci/agreement/VersionFile.java parity/ci/agreement/Versions.java parity/ci/agreement/Whereabouts.java
//SOURCES parity/ci/agreement/Words.java parity/ci/agreement/WorkflowFacts.java parity/ci/agreement/Workspaces.java
//SOURCES parity/ci/agreement/WrapperFile.java parity/ci/agreement/Written.java parity/ci/agreement/WrittenStack.java
//SOURCES parity/ci/agreement/XmlText.java
//SOURCES parity/ci/expression/Availability.java parity/ci/expression/BadExpression.java
//SOURCES parity/ci/expression/Calls.java parity/ci/expression/Complaint.java parity/ci/expression/Expression.java
//SOURCES parity/ci/expression/FormatPattern.java parity/ci/expression/JsonType.java parity/ci/expression/Lexer.java
//SOURCES parity/ci/expression/Parser.java parity/ci/expression/Signature.java parity/ci/expression/Templates.java
//SOURCES parity/ci/expression/Token.java parity/ci/expression/Type.java parity/ci/expression/Typing.java
//SOURCES parity/ci/expression/Untrusted.java
//SOURCES parity/ci/syntax/ActComplaint.java parity/ci/syntax/ActLayer.java parity/ci/syntax/ActionRule.java
//SOURCES parity/ci/syntax/ActionlintLayer.java parity/ci/syntax/CallRule.java parity/ci/syntax/Constants.java
//SOURCES parity/ci/syntax/Contexts.java parity/ci/syntax/CronField.java parity/ci/syntax/CronRule.java
//SOURCES parity/ci/syntax/EmptyRule.java parity/ci/syntax/EnvRule.java parity/ci/syntax/EventForms.java
//SOURCES parity/ci/syntax/Events.java parity/ci/syntax/ExclusiveRule.java parity/ci/syntax/ExpressionCheck.java
//SOURCES parity/ci/syntax/Filters.java parity/ci/syntax/Form.java parity/ci/syntax/FormCheck.java
//SOURCES parity/ci/syntax/GlobRule.java parity/ci/syntax/IdRule.java parity/ci/syntax/ImageRule.java
//SOURCES parity/ci/syntax/InputRule.java parity/ci/syntax/JavaRules.java parity/ci/syntax/JobForms.java
//SOURCES parity/ci/syntax/JobRule.java parity/ci/syntax/Judgement.java parity/ci/syntax/KeyCheck.java
//SOURCES parity/ci/syntax/KnownContexts.java parity/ci/syntax/Layer.java parity/ci/syntax/Lines.java
//SOURCES parity/ci/syntax/MatrixRule.java parity/ci/syntax/MatrixType.java parity/ci/syntax/Merged.java
//SOURCES parity/ci/syntax/NeedsRule.java parity/ci/syntax/OldActionRule.java parity/ci/syntax/OneOfRule.java
//SOURCES parity/ci/syntax/PermissionRule.java parity/ci/syntax/Place.java parity/ci/syntax/Repository.java
//SOURCES parity/ci/syntax/Rule.java parity/ci/syntax/RulesLayer.java parity/ci/syntax/RunnerRule.java
//SOURCES parity/ci/syntax/Scope.java parity/ci/syntax/ScriptRule.java parity/ci/syntax/ShellRule.java
//SOURCES parity/ci/syntax/StepForms.java parity/ci/syntax/StepIdRule.java parity/ci/syntax/StepRule.java
//SOURCES parity/ci/syntax/SyntaxCheck.java parity/ci/syntax/Tool.java parity/ci/syntax/TypeRule.java
//SOURCES parity/ci/syntax/UsesRule.java parity/ci/syntax/WorkflowForms.java
//SOURCES parity/compose/ComposeCommand.java parity/compose/ComposeComplaint.java parity/compose/ComposeMemory.java
//SOURCES parity/compose/ComposeProgram.java parity/compose/ComposeProject.java parity/compose/ComposeService.java
//SOURCES parity/compose/ComposeSources.java parity/compose/ComposeTalk.java parity/compose/ComposeValues.java
//SOURCES parity/compose/ConfigHashes.java parity/compose/Container.java parity/compose/Containers.java
//SOURCES parity/compose/Derivation.java parity/compose/Holding.java parity/compose/Holdings.java
//SOURCES parity/compose/ImageTags.java parity/compose/MovedPort.java parity/compose/MovedPorts.java
//SOURCES parity/compose/PortCheck.java parity/compose/PortMoves.java parity/compose/PortMoving.java
//SOURCES parity/compose/PublishedPort.java parity/compose/SharedSpaces.java parity/compose/WrittenPort.java
//SOURCES parity/compose/WrittenPorts.java
//SOURCES parity/concurrent/AtExit.java parity/concurrent/Background.java parity/concurrent/Gates.java
//SOURCES parity/concurrent/Together.java parity/concurrent/Turns.java parity/concurrent/Unbroken.java
//SOURCES parity/config/ComposeFiles.java parity/config/Fingerprint.java parity/config/FixedPort.java
//SOURCES parity/config/Keys.java parity/config/NeedsCheck.java parity/config/ParityFile.java
//SOURCES parity/config/Project.java parity/config/ProjectFiles.java parity/config/ProjectFolder.java
//SOURCES parity/config/Requires.java parity/config/Service.java parity/config/ServiceKeys.java
//SOURCES parity/config/ServiceReader.java parity/config/Settings.java parity/config/Shape.java
//SOURCES parity/config/ShapeCheck.java parity/config/Size.java parity/config/VariableNames.java
//SOURCES parity/config/Version.java
//SOURCES parity/data/Administration.java parity/data/Age.java parity/data/Applied.java parity/data/Backup.java
//SOURCES parity/data/BackupReport.java parity/data/BackupTaking.java parity/data/Backups.java parity/data/Cache.java
//SOURCES parity/data/ClientWords.java parity/data/Cluster.java parity/data/Complaint.java parity/data/Coverage.java
//SOURCES parity/data/Csv.java parity/data/Database.java parity/data/Dialect.java parity/data/Draft.java
//SOURCES parity/data/FirstBytes.java parity/data/FlushReport.java parity/data/History.java parity/data/Images.java
//SOURCES parity/data/Interruption.java parity/data/Login.java parity/data/Manifest.java parity/data/Migration.java
//SOURCES parity/data/MigrationPlan.java parity/data/MigrationReport.java parity/data/MigrationVersion.java
//SOURCES parity/data/Migrations.java parity/data/MysqlHistory.java parity/data/MysqlMigrating.java
//SOURCES parity/data/Place.java parity/data/Plural.java parity/data/Postgres.java parity/data/PostgresDatabase.java
//SOURCES parity/data/PostgresHistory.java parity/data/Psql.java parity/data/RedisNode.java parity/data/Replaced.java
//SOURCES parity/data/Restoration.java parity/data/RestoreReport.java parity/data/Schema.java parity/data/Scratch.java
//SOURCES parity/data/SeedReport.java parity/data/Seeds.java parity/data/Server.java parity/data/Session.java
//SOURCES parity/data/Sha256.java parity/data/Shell.java parity/data/SqlFile.java parity/data/Statement.java
//SOURCES parity/data/Statements.java parity/data/Swap.java parity/data/TableCounts.java parity/data/Tags.java
//SOURCES parity/data/Twin.java parity/data/WireMysql.java parity/data/WirePostgres.java
//SOURCES parity/debug/Debuggable.java parity/debug/Started.java parity/debug/Tongue.java
//SOURCES parity/drill/Drill.java parity/drill/Drills.java parity/drill/Evidence.java parity/drill/Parting.java
//SOURCES parity/drill/Patience.java parity/drill/Progress.java parity/drill/Round.java parity/drill/Site.java
//SOURCES parity/drill/StackSite.java parity/drill/Wait.java
//SOURCES parity/drill/bound/Bound.java parity/drill/bound/Limit.java parity/drill/bound/LimitText.java
//SOURCES parity/drill/bound/PatroniBound.java parity/drill/bound/Seconds.java parity/drill/bound/SentinelBound.java
//SOURCES parity/drill/bound/Terms.java
//SOURCES parity/drill/chronicle/Chronicle.java parity/drill/chronicle/Clock.java parity/drill/chronicle/Ids.java
//SOURCES parity/drill/chronicle/Injection.java parity/drill/chronicle/Orders.java
//SOURCES parity/drill/chronicle/Overhead.java parity/drill/chronicle/Ranges.java parity/drill/chronicle/Read.java
//SOURCES parity/drill/chronicle/ReadBack.java parity/drill/chronicle/Recovery.java parity/drill/chronicle/Rejoin.java
//SOURCES parity/drill/chronicle/Sighting.java parity/drill/chronicle/Write.java
//SOURCES parity/drill/client/BackDoor.java parity/drill/client/Client.java parity/drill/client/Clients.java
//SOURCES parity/drill/client/Customers.java parity/drill/client/Door.java parity/drill/client/Ledger.java
//SOURCES parity/drill/client/LedgerFile.java parity/drill/client/PostgresBackDoor.java
//SOURCES parity/drill/client/PostgresDoor.java parity/drill/client/PostgresTable.java
//SOURCES parity/drill/client/RedisBackDoor.java parity/drill/client/RedisDoor.java parity/drill/client/Shop.java
//SOURCES parity/drill/client/ShopDoor.java parity/drill/client/ShopGoods.java
//SOURCES parity/drill/fault/Aim.java parity/drill/fault/Assault.java parity/drill/fault/Fault.java
//SOURCES parity/drill/fault/Ordeal.java parity/drill/fault/Part.java parity/drill/fault/Scenario.java
//SOURCES parity/drill/figure/Balance.java parity/drill/figure/Effort.java parity/drill/figure/ErrorKind.java
//SOURCES parity/drill/figure/Figures.java parity/drill/figure/Gap.java parity/drill/figure/Lane.java
//SOURCES parity/drill/figure/Lead.java parity/drill/figure/Leadership.java parity/drill/figure/Measure.java
//SOURCES parity/drill/figure/Reign.java parity/drill/figure/Stretch.java parity/drill/figure/Trade.java
//SOURCES parity/drill/figure/TwoPrimaries.java
//SOURCES parity/drill/harm/Blow.java parity/drill/harm/Crash.java parity/drill/harm/Death.java
//SOURCES parity/drill/harm/Disconnection.java parity/drill/harm/Filling.java parity/drill/harm/Freeze.java
//SOURCES parity/drill/harm/Harm.java parity/drill/harm/Healing.java parity/drill/harm/Injuries.java
//SOURCES parity/drill/harm/Injury.java parity/drill/harm/Journal.java parity/drill/harm/OpenFault.java
//SOURCES parity/drill/harm/Partition.java parity/drill/harm/Room.java parity/drill/harm/Squeeze.java
//SOURCES parity/drill/harm/SynchronousMode.java parity/drill/harm/Throttle.java parity/drill/harm/ToolImage.java
//SOURCES parity/drill/harm/Toolbox.java parity/drill/harm/Verbs.java parity/drill/harm/Weather.java
//SOURCES parity/drill/judgement/Backwards.java parity/drill/judgement/Doubts.java
//SOURCES parity/drill/judgement/Expectation.java parity/drill/judgement/ExpectationFile.java
//SOURCES parity/drill/judgement/Expectations.java parity/drill/judgement/Notes.java
//SOURCES parity/drill/judgement/OfClient.java parity/drill/judgement/OfCluster.java
//SOURCES parity/drill/judgement/OfData.java parity/drill/judgement/OfEtcd.java parity/drill/judgement/OfShop.java
//SOURCES parity/drill/judgement/Rounds.java parity/drill/judgement/Ruling.java parity/drill/judgement/Sentences.java
//SOURCES parity/drill/judgement/Spread.java parity/drill/judgement/Verdict.java
//SOURCES parity/drill/node/ContainerLog.java parity/drill/node/PatroniNodes.java parity/drill/node/PatroniPage.java
//SOURCES parity/drill/node/Proxy.java parity/drill/node/Psql.java parity/drill/node/RedisNodes.java
//SOURCES parity/drill/report/ChaosReport.java parity/drill/report/DrillPage.java parity/drill/report/DrillReport.java
//SOURCES parity/drill/report/Event.java parity/drill/report/Markup.java parity/drill/report/PageStyle.java
//SOURCES parity/drill/report/Picture.java parity/drill/report/RoundFacts.java parity/drill/report/RoundPage.java
//SOURCES parity/drill/report/RoundText.java parity/drill/report/RoundsText.java parity/drill/report/Scale.java
//SOURCES parity/drill/report/ScenarioList.java parity/drill/report/Timeline.java parity/drill/report/Tries.java
//SOURCES parity/drill/scene/ChaosScene.java parity/drill/scene/Circle.java parity/drill/scene/EtcdScene.java
//SOURCES parity/drill/scene/PatroniBlows.java parity/drill/scene/PatroniLog.java parity/drill/scene/PatroniScene.java
//SOURCES parity/drill/scene/ProxyScene.java parity/drill/scene/RedisScene.java parity/drill/scene/Scene.java
//SOURCES parity/drill/scene/Strike.java parity/drill/scene/ThroughDatabase.java parity/drill/scene/Turn.java
//SOURCES parity/drill/scene/Wounds.java
//SOURCES parity/drill/sight/PostgresSight.java parity/drill/sight/RedisSight.java parity/drill/sight/Sight.java
//SOURCES parity/drill/sight/Watch.java
//SOURCES parity/engine/ChunkedBody.java parity/engine/Connection.java parity/engine/Dialogue.java
//SOURCES parity/engine/Endpoint.java parity/engine/Engine.java parity/engine/EngineStream.java
//SOURCES parity/engine/Execution.java parity/engine/Frames.java parity/engine/LastWords.java parity/engine/Reply.java
//SOURCES parity/engine/Response.java parity/engine/Silence.java parity/engine/SizedBody.java
//SOURCES parity/engine/Unhurried.java
//SOURCES parity/environment/Completion.java parity/environment/EnvironmentFile.java
//SOURCES parity/environment/EnvironmentText.java parity/environment/Exposure.java parity/environment/LocalNames.java
//SOURCES parity/environment/OneAtATime.java parity/environment/RandomValue.java
//SOURCES parity/environment/RequiredVariables.java parity/environment/Volumes.java parity/environment/WholeFile.java
//SOURCES parity/failure/Exit.java parity/failure/Failure.java parity/failure/Nearest.java
//SOURCES parity/files/Folders.java parity/files/HeldFile.java parity/files/LockFile.java
//SOURCES parity/health/Answer.java parity/health/Casebook.java parity/health/Checked.java
//SOURCES parity/health/Condition.java parity/health/CriticalChain.java parity/health/Diagnosis.java
//SOURCES parity/health/DryRound.java parity/health/EtcdProbe.java parity/health/EtcdVerdict.java
//SOURCES parity/health/Examination.java parity/health/Examiner.java parity/health/FatalLine.java
//SOURCES parity/health/Fate.java parity/health/Finding.java parity/health/HandshakeProbe.java
//SOURCES parity/health/HaproxyProbe.java parity/health/HealthPage.java parity/health/Healthcheck.java
//SOURCES parity/health/HealthcheckProbe.java parity/health/Hope.java parity/health/HttpProbe.java
//SOURCES parity/health/Kind.java parity/health/OutcastVerdict.java parity/health/PageFetch.java
//SOURCES parity/health/Patient.java parity/health/PatroniProbe.java parity/health/PatroniTale.java
//SOURCES parity/health/PortProbe.java parity/health/PostgresVerdict.java parity/health/Probe.java
//SOURCES parity/health/Probes.java parity/health/ProxyVerdict.java parity/health/Pulse.java parity/health/Reach.java
//SOURCES parity/health/Readiness.java parity/health/RedisAddresses.java parity/health/RedisGroups.java
//SOURCES parity/health/RedisProbe.java parity/health/RedisVerdict.java parity/health/Round.java
//SOURCES parity/health/SentinelProbe.java parity/health/SentinelVerdict.java parity/health/Testimony.java
//SOURCES parity/health/Tongue.java parity/health/Trouble.java
//SOURCES parity/ide/Arranged.java parity/ide/Arrangement.java parity/ide/Debuggee.java parity/ide/Editor.java
//SOURCES parity/ide/IntelliJ.java parity/ide/JsonFile.java parity/ide/JsonList.java parity/ide/JsonWithComments.java
//SOURCES parity/ide/Layout.java parity/ide/RunFile.java parity/ide/Undertaking.java parity/ide/VsCode.java
//SOURCES parity/images/BoardProgress.java parity/images/Build.java parity/images/BuildContext.java
//SOURCES parity/images/BuildLog.java parity/images/BuildOrder.java parity/images/Cause.java
//SOURCES parity/images/ContextFiles.java parity/images/ContextHash.java parity/images/Delivery.java
//SOURCES parity/images/DockerIgnore.java parity/images/Dockerfile.java parity/images/Images.java
//SOURCES parity/images/Inspection.java parity/images/Leftover.java parity/images/Making.java
//SOURCES parity/images/PackedImage.java parity/images/PresentImage.java parity/images/Progress.java
//SOURCES parity/images/ProjectImage.java parity/images/Pull.java parity/images/PullLog.java
//SOURCES parity/images/Seconds.java parity/images/Stale.java parity/images/Staleness.java parity/images/StandIn.java
//SOURCES parity/images/Variables.java parity/images/Workshop.java
//SOURCES parity/json/Json.java parity/json/JsonReader.java parity/json/JsonWriter.java
//SOURCES parity/jvm/Archive.java parity/jvm/Classes.java parity/jvm/Compiler.java parity/jvm/Header.java
//SOURCES parity/jvm/JavaProgram.java parity/jvm/JavaSource.java parity/jvm/LiveProgram.java parity/jvm/Makings.java
//SOURCES parity/jvm/OtherCompiler.java parity/jvm/Outline.java parity/jvm/OwnCompiler.java
//SOURCES parity/jvm/Recollection.java parity/jvm/Release.java parity/jvm/SourceState.java parity/jvm/Tree.java
//SOURCES parity/jvm/TrialBuild.java
//SOURCES parity/launch/Bundle.java parity/launch/Rehearsal.java parity/launch/Stage.java
//SOURCES parity/launch/StageEngine.java parity/launch/StageServices.java parity/launch/StageStack.java
//SOURCES parity/launch/StageWorkflows.java
//SOURCES parity/logs/Batch.java parity/logs/Cast.java parity/logs/Diaries.java parity/logs/Diary.java
//SOURCES parity/logs/DiaryFollower.java parity/logs/DiaryLog.java parity/logs/EarlierRuns.java
//SOURCES parity/logs/EngineLog.java parity/logs/Fold.java parity/logs/Follower.java parity/logs/Following.java
//SOURCES parity/logs/Grep.java parity/logs/Hearing.java parity/logs/JsonEntries.java parity/logs/JsonFileLog.java
//SOURCES parity/logs/Keeping.java parity/logs/LastWords.java parity/logs/Level.java parity/logs/LevelReading.java
//SOURCES parity/logs/Line.java parity/logs/Log.java parity/logs/Logs.java parity/logs/Merge.java
//SOURCES parity/logs/Moments.java parity/logs/Nanos.java parity/logs/Needle.java parity/logs/Page.java
//SOURCES parity/logs/Paragraphs.java parity/logs/Pieces.java parity/logs/Printout.java parity/logs/Query.java
//SOURCES parity/logs/Recording.java parity/logs/Sieve.java parity/logs/Speaker.java parity/logs/Telling.java
//SOURCES parity/logs/Track.java parity/logs/Unescaped.java parity/logs/Voice.java parity/logs/Window.java
//SOURCES parity/loop/Address.java parity/loop/Addresses.java parity/loop/AskedRole.java parity/loop/Attendance.java
//SOURCES parity/loop/Berths.java parity/loop/Briefing.java parity/loop/Browser.java parity/loop/Building.java
//SOURCES parity/loop/Caller.java parity/loop/Casting.java parity/loop/Change.java parity/loop/Clerk.java
//SOURCES parity/loop/ComposedRole.java parity/loop/Console.java parity/loop/ContainerRunning.java
//SOURCES parity/loop/Debugging.java parity/loop/Deployed.java parity/loop/DeployedRole.java
//SOURCES parity/loop/Detachment.java parity/loop/Door.java parity/loop/Echo.java parity/loop/Elsewhere.java
//SOURCES parity/loop/Ended.java parity/loop/FilesCheck.java parity/loop/Gateway.java parity/loop/Glimpse.java
//SOURCES parity/loop/Intercom.java parity/loop/JavaBuilding.java parity/loop/JavaService.java
//SOURCES parity/loop/Journal.java parity/loop/Life.java parity/loop/Local.java parity/loop/Lock.java
//SOURCES parity/loop/Loop.java parity/loop/Mistake.java parity/loop/NativeRole.java parity/loop/Notebook.java
//SOURCES parity/loop/Notices.java parity/loop/Order.java parity/loop/Outage.java parity/loop/OwnContainers.java
//SOURCES parity/loop/PoliteRunning.java parity/loop/Presence.java parity/loop/PrivatePlaces.java
//SOURCES parity/loop/ProcessRole.java parity/loop/ProjectName.java parity/loop/Question.java
//SOURCES parity/loop/Reference.java parity/loop/ReferenceCheck.java parity/loop/Relay.java parity/loop/Remains.java
//SOURCES parity/loop/Renewal.java parity/loop/Repertoire.java parity/loop/ResourceRole.java parity/loop/Role.java
//SOURCES parity/loop/Run.java parity/loop/Scene.java parity/loop/Selection.java parity/loop/ServicesCheck.java
//SOURCES parity/loop/Session.java parity/loop/Setback.java parity/loop/ShellWords.java parity/loop/Standing.java
//SOURCES parity/loop/Standings.java parity/loop/Supervisor.java parity/loop/Turmoil.java parity/loop/Viewpoint.java
//SOURCES parity/loop/Vigil.java parity/loop/Volume.java parity/loop/WatchPattern.java parity/loop/Watched.java
//SOURCES parity/loop/WatchedFiles.java parity/loop/WatchedLater.java parity/loop/Whereabouts.java
//SOURCES parity/loop/Wishing.java parity/loop/Witness.java parity/loop/Words.java parity/loop/Workplace.java
//SOURCES parity/plan/Plan.java parity/plan/Planner.java parity/plan/Step.java parity/plan/Wanted.java
//SOURCES parity/platform/Apt.java parity/platform/Check.java parity/platform/Checkup.java
//SOURCES parity/platform/Consent.java parity/platform/DebianImage.java parity/platform/Diagnosis.java
//SOURCES parity/platform/DockerPackages.java parity/platform/EngineChecks.java parity/platform/EngineState.java
//SOURCES parity/platform/Finding.java parity/platform/Fix.java parity/platform/Installation.java
//SOURCES parity/platform/Level.java parity/platform/Load.java parity/platform/Machine.java parity/platform/Needs.java
//SOURCES parity/platform/Once.java parity/platform/Packages.java parity/platform/PlatformChecks.java
//SOURCES parity/platform/Release.java parity/platform/ResourceChecks.java parity/platform/Script.java
//SOURCES parity/platform/Space.java parity/platform/Step.java parity/platform/Surgery.java parity/platform/Tool.java
//SOURCES parity/platform/ToolChecks.java parity/platform/Usage.java parity/platform/Verdict.java
//SOURCES parity/ports/Holder.java parity/ports/HostSockets.java parity/ports/Listener.java parity/ports/Look.java
//SOURCES parity/ports/Lsof.java parity/ports/Machine.java parity/ports/Neighbours.java parity/ports/Netstat.java
//SOURCES parity/ports/Occupation.java parity/ports/Offers.java parity/ports/Owners.java parity/ports/PortChange.java
//SOURCES parity/ports/PortInspection.java parity/ports/PortJudge.java parity/ports/PortPolicy.java
//SOURCES parity/ports/PortVerdict.java parity/ports/PortsInForce.java parity/ports/ProcNet.java
//SOURCES parity/ports/ProcOwners.java parity/ports/ProjectPorts.java parity/ports/Publication.java
//SOURCES parity/ports/Publications.java parity/ports/Settlement.java parity/ports/Situation.java
//SOURCES parity/ports/Trial.java
//SOURCES parity/process/Datagrams.java parity/process/Family.java parity/process/HostProcess.java
//SOURCES parity/process/Identity.java parity/process/Kin.java parity/process/Launch.java
//SOURCES parity/process/Listening.java parity/process/Mark.java parity/process/NotifySocket.java
//SOURCES parity/process/Running.java
//SOURCES parity/recovery/Clocks.java parity/recovery/Direction.java parity/recovery/EngineReturn.java
//SOURCES parity/recovery/EtcdRoom.java parity/recovery/Gap.java parity/recovery/Layer.java
//SOURCES parity/recovery/Mishap.java parity/recovery/Outlook.java parity/recovery/Prescription.java
//SOURCES parity/recovery/Recovery.java parity/recovery/Remainder.java parity/recovery/Repair.java
//SOURCES parity/recovery/Situation.java parity/recovery/Sleep.java parity/recovery/StaleCluster.java
//SOURCES parity/recovery/Treatment.java
//SOURCES parity/resource/Access.java parity/resource/Backing.java parity/resource/Borders.java
//SOURCES parity/resource/DataFolder.java parity/resource/DynamoAccess.java parity/resource/Facts.java
//SOURCES parity/resource/Kind.java parity/resource/Launch.java parity/resource/MysqlAccess.java
//SOURCES parity/resource/Opening.java parity/resource/PostgresAccess.java parity/resource/RedisAccess.java
//SOURCES parity/resource/RedisSettings.java parity/resource/Refused.java parity/resource/Resource.java
//SOURCES parity/resource/Vintage.java parity/resource/Wish.java parity/resource/Words.java
//SOURCES parity/resource/backing/Backings.java parity/resource/backing/Housing.java
//SOURCES parity/resource/backing/ImageChoice.java parity/resource/backing/InContainer.java
//SOURCES parity/resource/backing/Owner.java parity/resource/backing/Vessel.java
//SOURCES parity/resource/embedded/Artifact.java parity/resource/embedded/Cellar.java
//SOURCES parity/resource/embedded/Client.java parity/resource/embedded/Commoner.java
//SOURCES parity/resource/embedded/DynamoHost.java parity/resource/embedded/Embedded.java
//SOURCES parity/resource/embedded/EmbeddedDynamo.java parity/resource/embedded/EmbeddedMariadb.java
//SOURCES parity/resource/embedded/EmbeddedPostgres.java parity/resource/embedded/EmbeddedRedis.java
//SOURCES parity/resource/embedded/Embedding.java parity/resource/embedded/Fetching.java
//SOURCES parity/resource/embedded/Host.java parity/resource/embedded/LocalRepository.java
//SOURCES parity/resource/embedded/Tar.java parity/resource/embedded/Zip.java
//SOURCES parity/shell/Attached.java parity/shell/Child.java parity/shell/Command.java parity/shell/Lines.java
//SOURCES parity/shell/Outcome.java parity/shell/Program.java parity/shell/Spawn.java
//SOURCES parity/stack/Belongings.java parity/stack/Blueprint.java parity/stack/Creation.java parity/stack/Door.java
//SOURCES parity/stack/Eraser.java parity/stack/Erasure.java parity/stack/Form.java parity/stack/Namesake.java
//SOURCES parity/stack/Neighbourhood.java parity/stack/Parting.java parity/stack/Progress.java
//SOURCES parity/stack/ProjectLock.java parity/stack/Rest.java parity/stack/Rollout.java parity/stack/Shortfall.java
//SOURCES parity/stack/Shutdown.java parity/stack/Stack.java parity/stack/Startup.java parity/stack/Takedown.java
//SOURCES parity/stack/Ties.java parity/stack/Urgency.java parity/stack/Wishes.java
//SOURCES parity/terminal/Board.java parity/terminal/Chorus.java parity/terminal/Disguises.java
//SOURCES parity/terminal/Feed.java parity/terminal/Interruption.java parity/terminal/Legible.java
//SOURCES parity/terminal/Lost.java parity/terminal/OldRuns.java parity/terminal/Palette.java
//SOURCES parity/terminal/PlainText.java parity/terminal/Report.java parity/terminal/RunLog.java
//SOURCES parity/terminal/Secrets.java parity/terminal/Sentence.java parity/terminal/StreamingReport.java
//SOURCES parity/terminal/Style.java parity/terminal/Table.java parity/terminal/Terminal.java
//SOURCES parity/watch/Area.java parity/watch/Eye.java parity/watch/Gaps.java parity/watch/GitIgnored.java
//SOURCES parity/watch/Watching.java
//SOURCES parity/wire/Hmac.java parity/wire/Http.java parity/wire/Line.java parity/wire/Mysql.java
//SOURCES parity/wire/MysqlBytes.java parity/wire/MysqlGreeting.java parity/wire/MysqlLogin.java
//SOURCES parity/wire/MysqlPacket.java parity/wire/MysqlPackets.java parity/wire/MysqlRefusal.java
//SOURCES parity/wire/MysqlScramble.java parity/wire/Postgres.java parity/wire/PostgresAnswer.java
//SOURCES parity/wire/PostgresRefusal.java parity/wire/Resp.java parity/wire/Scram.java
//SOURCES parity/yaml/Anchors.java parity/yaml/Node.java parity/yaml/Problem.java parity/yaml/Problems.java
//SOURCES parity/yaml/Spot.java parity/yaml/Unreadable.java parity/yaml/YamlReader.java parity/yaml/YamlText.java
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
//FILES parity/infrastructure/patroni/accepting=../infrastructure/patroni/accepting
//FILES parity/infrastructure/patroni/Dockerfile=../infrastructure/patroni/Dockerfile
//FILES parity/infrastructure/patroni/bootstrapped=../infrastructure/patroni/bootstrapped
//FILES parity/infrastructure/patroni/clone=../infrastructure/patroni/clone
//FILES parity/infrastructure/patroni/forget-bootstrap=../infrastructure/patroni/forget-bootstrap
//FILES parity/infrastructure/patroni/healthy=../infrastructure/patroni/healthy
//FILES parity/infrastructure/patroni/patroni-main=../infrastructure/patroni/patroni-main
//FILES parity/infrastructure/patroni/patroni-node=../infrastructure/patroni/patroni-node
//FILES parity/infrastructure/patroni/patroni.yml=../infrastructure/patroni/patroni.yml
//FILES parity/infrastructure/patroni/settings=../infrastructure/patroni/settings
//FILES parity/infrastructure/redis/Dockerfile=../infrastructure/redis/Dockerfile
//FILES parity/infrastructure/redis/healthy=../infrastructure/redis/healthy
//FILES parity/infrastructure/redis/master-of-record=../infrastructure/redis/master-of-record
//FILES parity/infrastructure/redis/redis-node=../infrastructure/redis/redis-node
//FILES parity/infrastructure/redis/sentinel-node=../infrastructure/redis/sentinel-node
//FILES parity/compose/apps.yaml=../compose/apps.yaml
//FILES parity/infrastructure/faults/Dockerfile=../infrastructure/faults/Dockerfile
//FILES parity/infrastructure/faults/cut=../infrastructure/faults/cut
//FILES parity/drills/failover-etcd.yml=../drills/failover-etcd.yml
//FILES parity/drills/failover-etcd-quorum.yml=../drills/failover-etcd-quorum.yml
//FILES parity/drills/failover-haproxy.yml=../drills/failover-haproxy.yml
//FILES parity/drills/failover-patroni-postgres-crash.yml=../drills/failover-patroni-postgres-crash.yml
//FILES parity/drills/failover-patroni-switchover.yml=../drills/failover-patroni-switchover.yml
//FILES parity/drills/failover-patroni.yml=../drills/failover-patroni.yml
//FILES parity/drills/failover-redis.yml=../drills/failover-redis.yml
//FILES parity/drills/zero-data-loss.yml=../drills/zero-data-loss.yml
//FILES parity/infrastructure/faults/delay=../infrastructure/faults/delay
//FILES parity/infrastructure/faults/fill=../infrastructure/faults/fill
//FILES parity/infrastructure/faults/weather=../infrastructure/faults/weather
//FILES parity/drills/chaos-cpu.yml=../drills/chaos-cpu.yml
//FILES parity/drills/chaos-disk.yml=../drills/chaos-disk.yml
//FILES parity/drills/chaos-kill-leader.yml=../drills/chaos-kill-leader.yml
//FILES parity/drills/chaos-kill-replica.yml=../drills/chaos-kill-replica.yml
//FILES parity/drills/chaos-kill.yml=../drills/chaos-kill.yml
//FILES parity/drills/chaos-latency.yml=../drills/chaos-latency.yml
//FILES parity/drills/chaos-loss.yml=../drills/chaos-loss.yml
//FILES parity/drills/chaos-memory.yml=../drills/chaos-memory.yml
//FILES parity/drills/chaos-partition-leader.yml=../drills/chaos-partition-leader.yml
//FILES parity/drills/chaos-partition.yml=../drills/chaos-partition.yml
//FILES parity/infrastructure/actions/cache/action.yml=../infrastructure/actions/cache/action.yml
//FILES parity/infrastructure/actions/cache/main.js=../infrastructure/actions/cache/main.js
//FILES parity/infrastructure/actions/cache/post.js=../infrastructure/actions/cache/post.js
//FILES parity/infrastructure/actions/download-artifact/action.yml=../infrastructure/actions/download-artifact/action.yml
//FILES parity/infrastructure/actions/download-artifact/main.js=../infrastructure/actions/download-artifact/main.js
//FILES parity/infrastructure/actions/setup-java/action.yml=../infrastructure/actions/setup-java/action.yml
//FILES parity/infrastructure/actions/setup-java/main.js=../infrastructure/actions/setup-java/main.js
//FILES parity/infrastructure/actions/setup-node/action.yml=../infrastructure/actions/setup-node/action.yml
//FILES parity/infrastructure/actions/setup-node/main.js=../infrastructure/actions/setup-node/main.js
//FILES parity/infrastructure/actions/setup-python/action.yml=../infrastructure/actions/setup-python/action.yml
//FILES parity/infrastructure/actions/setup-python/main.js=../infrastructure/actions/setup-python/main.js
//FILES parity/infrastructure/actions/upload-artifact/action.yml=../infrastructure/actions/upload-artifact/action.yml
//FILES parity/infrastructure/actions/upload-artifact/main.js=../infrastructure/actions/upload-artifact/main.js
//FILES parity/infrastructure/runner/Dockerfile=../infrastructure/runner/Dockerfile
//FILES parity/infrastructure/runner/machine=../infrastructure/runner/machine
//FILES parity/infrastructure/services/postgres/Dockerfile=../infrastructure/services/postgres/Dockerfile
//FILES parity/infrastructure/services/postgres/postgres-server=../infrastructure/services/postgres/postgres-server
//FILES parity/infrastructure/services/redis/Dockerfile=../infrastructure/services/redis/Dockerfile
//FILES parity/infrastructure/services/dynamodb/Dockerfile=../infrastructure/services/dynamodb/Dockerfile
//FILES parity/infrastructure/services/dynamodb/dynamodb-node=../infrastructure/services/dynamodb/dynamodb-node
//FILES parity/infrastructure/services/mysql/Dockerfile=../infrastructure/services/mysql/Dockerfile
//FILES parity/infrastructure/services/mysql/mysql-node=../infrastructure/services/mysql/mysql-node
//FILES parity/infrastructure/services/first-words=../infrastructure/services/first-words
//FILES parity/infrastructure/services/mariadb/Dockerfile=../infrastructure/services/mariadb/Dockerfile
//FILES parity/infrastructure/services/mariadb/mariadb-node=../infrastructure/services/mariadb/mariadb-node
//FILES parity/drills/failover-redis-switchover.yml=../drills/failover-redis-switchover.yml

/** The library's table of contents: what a recipe gets by naming this one file. */
interface Library {}
